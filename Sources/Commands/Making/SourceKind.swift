import ArgumentParser
import Importing

/// What `import --from` names.
enum SourceKind: String, CaseIterable, ExpressibleByArgument {
  case auto, openapi, postman, har, curl, sample

  /// The format to read the source as, nil to look at it.
  ///
  /// Throws `unusable` for a source that is plainly something else.
  func format(of source: ImportSource) throws(CommandFailure) -> SourceFormat? {
    let found = SourceFormat.detect(source.bytes)
    let fits: Bool
    switch (self, found) {
    case (.auto, _): return nil
    case (.curl, _): return .curl
    case (.sample, _): return .sample
    case (.openapi, .openAPI2JSON), (.openapi, .openAPI2YAML), (.openapi, .openAPI3): fits = true
    case (.postman, .postmanCollection), (.postman, .postmanDump), (.har, .har): fits = true
    // Text that is not JSON is told with its place.
    case (_, .malformedJSON): fits = true
    default: fits = false
    }
    guard fits else {
      throw CommandFailure(
        .unusable, "'\(source.name)' is \(found.phrase), not what --from \(rawValue) names; leave --from out."
      )
    }
    return nil
  }
}
