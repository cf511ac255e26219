/// A fixture is not what the test needs.
enum FixtureError: Error {
  case noOperation
}
