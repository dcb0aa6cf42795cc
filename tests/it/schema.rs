//! The JSON Schema of an article, kept true to the model that it describes.

use expect_test::expect_file;
use verbatim::article::Article;

#[test]
fn the_schema_in_docs_is_the_models() {
    let schema = serde_json::to_string_pretty(&schemars::schema_for!(Article)).unwrap() + "\n";
    expect_file!["../../docs/article.schema.json"].assert_eq(&schema);
}
