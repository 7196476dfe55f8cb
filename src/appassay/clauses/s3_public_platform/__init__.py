"""S3: the national testing and certification public service platform."""
