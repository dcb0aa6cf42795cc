//! The blocks of a Markdown text: paragraphs, headings, items of lists, rows of tables, code.

/// A block and what it is; its text still has the marks that stand inside lines.
#[derive(Debug, PartialEq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) text: String,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words: a paragraph, an item, what is quoted, a table.
    Paragraph,
    /// A heading of this level.
    Heading(usize),
    /// Lines between fences, as they are.
    Code,
    /// Pictures and nothing else.
    Picture,
    /// Where a link leads that is named elsewhere.
    Definition,
    /// A note to the text.
    Note,
}

/// The blocks of `text`, in order.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    text.lines().for_each(|line| reader.line(line));
    reader.close();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    open: Vec<String>,
    /// The mark that ends the code that is open.
    fence: Option<String>,
    in_comment: bool,
    /// Whether the block before was an item, too.
    in_list: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let inside = unquoted(line);
        let quoted = inside.len() < line.len();
        let line = inside.trim();
        if let Some(fence) = &self.fence {
            if line.starts_with(fence.as_str()) {
                self.fence = None;
                self.end(Kind::Code);
            } else {
                self.open.push(inside.to_owned());
            }
            return;
        }
        if self.in_comment || line.starts_with("<!--") {
            self.in_comment = !line.contains("-->");
            return;
        }
        if line.is_empty() {
            self.close();
        } else if let Some(fence) = fence(line) {
            self.close();
            self.fence = Some(fence);
        } else if let Some((level, words)) = heading(line) {
            self.close();
            self.blocks.push(Block { kind: Kind::Heading(level), text: words.to_owned() });
        } else if is_rule(line, '=') && !self.open.is_empty() {
            self.end(Kind::Heading(1));
        } else if is_rule(line, '-') && self.open.len() == 1 {
            self.end(Kind::Heading(2));
        } else if is_rule(line, '-') || is_break(line) {
            self.close();
        } else if quoted && line.starts_with("[!") && line.ends_with(']') {
            // "> [!quote]" only says which kind of box it is.
            self.close();
        } else {
            self.words(line);
        }
    }

    fn words(&mut self, line: &str) {
        if let Some(row) = row(line) {
            self.open.extend(row);
            return;
        }
        if let Some(item) = item(line, self.open.is_empty() || self.in_list) {
            self.close();
            self.in_list = true;
            self.open.push(item.to_owned());
            return;
        }
        if line.starts_with('[') && definition(line).is_some() {
            self.close();
            let kind = if line.starts_with("[^") { Kind::Note } else { Kind::Definition };
            self.blocks.push(Block { kind, text: line.to_owned() });
            return;
        }
        // Words behind a blank line belong to no item any more.
        self.in_list &= !self.open.is_empty();
        self.open.push(line.to_owned());
    }

    /// Ends what is open as a paragraph, or as a picture where nothing else is in it.
    fn close(&mut self) {
        let is_picture = self.open.iter().all(|line| line.starts_with("![") && line.ends_with(')'));
        self.end(if is_picture { Kind::Picture } else { Kind::Paragraph });
    }

    fn end(&mut self, kind: Kind) {
        let text = std::mem::take(&mut self.open).join("\n");
        if !text.is_empty() {
            self.blocks.push(Block { kind, text });
        }
    }
}

/// A line without the marks of quoted blocks before it.
fn unquoted(line: &str) -> &str {
    let mut rest = line;
    while let Some(inside) = rest.trim_start().strip_prefix('>') {
        rest = inside;
    }
    rest
}

fn fence(line: &str) -> Option<String> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let many = line.chars().take_while(|c| *c == mark).count();
    let is_fence = many >= 3 && !line.get(many..)?.contains('`');
    is_fence.then(|| mark.to_string().repeat(many))
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let is_heading = (1..=6).contains(&level) && (words.is_empty() || words.starts_with([' ', '\t']));
    is_heading.then(|| (level, words.trim().trim_end_matches('#').trim()))
}

fn is_rule(line: &str, mark: char) -> bool {
    !line.is_empty() && line.chars().all(|c| c == mark)
}

/// "***", "- - -", "___": a line between two parts.
fn is_break(line: &str) -> bool {
    ['*', '-', '_']
        .iter()
        .any(|mark| line.matches(*mark).count() >= 3 && line.chars().all(|c| c == *mark || c.is_whitespace()))
}

/// The words of an item of a list. A number opens one within a paragraph only where it is 1.
fn item(line: &str, is_first: bool) -> Option<&str> {
    let words = line.strip_prefix(['-', '*', '+']).or_else(|| {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = line.len() - rest.len();
        let is_number = (1..=3).contains(&digits) && (is_first || line.get(..digits) == Some("1"));
        rest.strip_prefix(['.', ')']).filter(|_| is_number)
    })?;
    let words = words.strip_prefix([' ', '\t'])?.trim();
    let task = ["[ ] ", "[x] ", "[X] "].iter().find_map(|mark| words.strip_prefix(mark));
    Some(task.unwrap_or(words))
}

/// A row of a table, its cells parted; nothing of the line that only draws the table.
fn row(line: &str) -> Option<Option<String>> {
    let cells: Vec<&str> = line.strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect();
    let is_drawn = cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':')));
    Some((!is_drawn).then(|| cells.join(" | ")))
}

/// The name of a definition: "[1]: https://…", "[^1]: a note".
pub(super) fn definition(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix('[')?.split_once("]:")?;
    (!name.is_empty() && !name.contains(['[', ']'])).then(|| (name, rest.trim()))
}
