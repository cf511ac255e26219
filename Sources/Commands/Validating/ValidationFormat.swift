import ArgumentParser

/// How the findings are written.
enum ValidationFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines as compilers write them.
  case text
  /// One JSON document of our own.
  case json
  /// SARIF 2.1.0, which code scanning takes.
  case sarif
  /// JUnit XML, which test reports take.
  case junit
  /// Workflow commands of GitHub Actions, which become annotations.
  case github
}
