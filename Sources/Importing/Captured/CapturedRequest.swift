import JSONText

/// One request that was once sent, or written down to be sent: from a curl command or an HTTP archive.
struct CapturedRequest: Hashable {
  /// A name and a value.
  struct Pair: Hashable {
    let name: String
    let value: String
  }

  /// One part of a form.
  struct Field: Hashable {
    let name: String
    /// The text, or the name of the file.
    let value: String
    let isFile: Bool
    let type: String?
  }

  /// What is sent.
  enum Body: Hashable {
    case none
    case text(String)
    case form([Field])
    case multipart([Field])
    /// The content of a file that is not at hand.
    case file(String)
  }

  /// What came back.
  struct Response: Hashable {
    let status: Int
    let type: String
    let headers: [Pair]
    let body: String?
  }

  /// Where it stands in the source.
  var pointer: JSONPointer
  var method: String
  var url: String
  var headers: [Pair]
  var body: Body
  /// `user:password` of basic sign-in; never written into a connector.
  var hasCredentials = false
  var response: Response?
  /// What was read and cannot be said by a connector, in sentences.
  var remarks: [String] = []

  /// The value of a header, whatever the case of its name.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
