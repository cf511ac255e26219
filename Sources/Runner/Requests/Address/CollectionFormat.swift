import ConnectorModel
import JSONText

/// How an array becomes the text of one parameter (OpenAPI 2.0, Parameter Object, `collectionFormat`).
enum CollectionFormat: String, CaseIterable {
  case csv, ssv, tsv, pipes, multi

  /// The format of a parameter; anything unknown is `csv`, the default.
  init(of field: InputField) {
    self = CollectionFormat(rawValue: field.value["collectionFormat"]?.string ?? "csv") ?? .csv
  }

  /// What stands between items that are percent-encoded; the comma stays literal, as servers expect it.
  var encodedSeparator: String {
    switch self {
    case .csv, .multi: ","
    case .ssv: "%20"
    case .tsv: "%09"
    case .pipes: "%7C"
    }
  }

  /// What stands between items of a header.
  var plainSeparator: String {
    switch self {
    case .csv, .multi: ","
    case .ssv: " "
    case .tsv: "\t"
    case .pipes: "|"
    }
  }
}
