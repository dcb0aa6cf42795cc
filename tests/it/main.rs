//! One integration binary: corpus, regressions, properties, links, and the rules of the house.

mod links;
