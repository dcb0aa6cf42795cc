//! What leaves the page: JSON, CSV, Web Annotation, JSON-LD, citations.
