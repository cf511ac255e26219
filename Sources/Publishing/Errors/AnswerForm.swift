import Transport

/// What the body of an answer looks like.
enum AnswerForm {
  case empty, page, halfDocument, text

  init(_ response: HTTPResponse) {
    let start = response.body.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let isHTML = response.header("Content-Type")?.lowercased().contains("html") ?? false
    let text = String(decoding: start.prefix(512), as: UTF8.self).lowercased()
    if start.isEmpty {
      self = .empty
    } else if isHTML || text.contains("<html") && text.hasPrefix("<")
      || text.hasPrefix("<!") && !text.contains("<svg")
    {
      self = .page
    } else if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") {
      self = .halfDocument
    } else {
      self = .text
    }
  }

  var words: String {
    switch self {
    case .empty: "nothing"
    case .page: "a web page"
    case .halfDocument: "an incomplete document"
    case .text: "text"
    }
  }
}
