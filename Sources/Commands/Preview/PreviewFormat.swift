import ArgumentParser

/// How a preview is written.
enum PreviewFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case json
}
