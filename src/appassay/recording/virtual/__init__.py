"""The virtual phone: an app's own code on a JVM, inside a sandbox."""
