//! What speaks for what a name names.

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A person.
    Person,
    /// A body: a ministry, a firm, a club.
    Organisation,
    /// A place: a country, a street, a river.
    Place,
    /// A work, an event, a law, a product, a day, a people, a language, and whatever else has a name.
    Other,
}

const TYPES: [Type; 4] = [Type::Person, Type::Organisation, Type::Place, Type::Other];

/// What speaks for each type, and against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Weight([i32; 4]);

impl Weight {
    /// No more mentions of one form than these say more together; else what is named often could not be outweighed.
    const MOST: i32 = 10_000;

    /// So much more for one type.
    pub fn add(&mut self, of: Type, by: i32) {
        let slot = &mut self.0[of as usize];
        *slot = (*slot + by).clamp(-Self::MOST, Self::MOST);
    }

    /// All that another says besides.
    pub fn plus(&mut self, other: Weight) {
        TYPES.iter().for_each(|of| self.add(*of, other.of(*of)));
    }

    pub fn of(self, of: Type) -> i32 {
        self.0[of as usize]
    }

    /// The type for which most speaks; the first of equal ones, and another than these where nothing speaks for any.
    pub fn best(self) -> Type {
        let mut best = if self.of(Type::Person) > 0 { Type::Person } else { Type::Other };
        for of in TYPES {
            best = if self.of(of) > self.of(best).max(0) { of } else { best };
        }
        best
    }

    /// How much more speaks for the best than for any other.
    pub fn margin(self) -> i32 {
        let best = self.best();
        let next = TYPES.iter().filter(|of| **of != best).map(|of| self.of(*of)).max();
        self.of(best) - next.unwrap_or_default()
    }
}
