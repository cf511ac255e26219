/// A fixture cannot be set up.
enum FixtureError: Error {
  case noProcess
  case noOutput(String)
  case waitedInVain
}
