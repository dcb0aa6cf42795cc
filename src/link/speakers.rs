//! A set of speakers' slugs, in order. A sorted list: a view holds few, and the standard library's tree weighs several
//! times as much in the browser as the rest of this module.

/// Slugs, sorted, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speakers(Vec<String>);

impl Speakers {
    /// Adds a slug; whether it was new.
    pub fn insert(&mut self, slug: String) -> bool {
        let place = self.0.iter().position(|own| *own >= slug).unwrap_or(self.0.len());
        let is_new = self.0.get(place) != Some(&slug);
        if is_new {
            self.0.insert(place, slug);
        }
        is_new
    }

    /// Takes a slug out; whether it was there.
    pub fn remove(&mut self, slug: &str) -> bool {
        let place = self.0.iter().position(|own| own == slug);
        place.map(|place| self.0.remove(place)).is_some()
    }

    /// Whether the slug is there.
    pub fn contains(&self, slug: &str) -> bool {
        self.0.iter().any(|own| own == slug)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The slugs in order.
    pub fn iter(&self) -> std::slice::Iter<'_, String> {
        self.0.iter()
    }

    /// Takes all out.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl FromIterator<String> for Speakers {
    fn from_iter<I: IntoIterator<Item = String>>(slugs: I) -> Speakers {
        let mut speakers = Speakers::default();
        for slug in slugs {
            speakers.insert(slug);
        }
        speakers
    }
}
