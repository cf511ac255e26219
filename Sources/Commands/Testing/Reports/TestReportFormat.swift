import ArgumentParser

/// How the results of a test are written.
enum TestReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, junit, html, har
}
