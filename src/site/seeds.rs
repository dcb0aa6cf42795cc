//! The articles of a folder: each NAME.txt with its sidecar NAME.toml and what was published of it, NAME.links.json.
