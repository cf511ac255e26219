import Foundation

/// The members of a form or query, read by another library than the one under test.
struct FormFields {
  private let items: [URLQueryItem]

  init(_ text: String) {
    var components = URLComponents()
    components.percentEncodedQuery = text
    items = components.queryItems ?? []
  }

  subscript(name: String) -> String? { items.first { $0.name == name }?.value }
}
