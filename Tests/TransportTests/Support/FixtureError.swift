/// A fixture cannot be set up.
enum FixtureError: Error {
  case noSocket
  case noProcess
  case noOutput(String)
  case waitedInVain
}
