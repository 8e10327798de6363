"""The web application on a store, for one person at their own computer: an API, and the pages that use it."""
