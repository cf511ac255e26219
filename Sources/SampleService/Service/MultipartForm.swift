/// The parts of a `multipart/form-data` body (RFC 7578), as far as an upload needs them.
struct MultipartForm: Sendable {
  /// One part: its name, the name of its file if it is one, and where its bytes are.
  struct Part: Hashable, Sendable {
    let name: String
    let fileName: String?
    let size: Int
  }

  /// The parts in the order of the body.
  let parts: [Part]

  /// Reads a body; nil when the content type names no boundary or the body does not hold it.
  init?(_ body: [UInt8], contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let boundary = MultipartForm.value(of: "boundary", in: contentType), !boundary.isEmpty
    else { return nil }
    let marks = MultipartForm.positions(of: Array("--\(boundary)".utf8), in: body)
    guard marks.count > 1 else { return nil }
    parts = zip(marks, marks.dropFirst()).compactMap {
      MultipartForm.part(body[$0.upperBound..<$1.lowerBound])
    }
  }

  /// Reads one part: CR LF, header lines, an empty line, the bytes, CR LF.
  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    let gap = positions(of: [13, 10, 13, 10], in: Array(bytes)).first
    guard let gap else { return nil }
    let head = String(decoding: bytes.prefix(gap.lowerBound), as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = value(of: "name", in: String(line))
    else { return nil }
    return Part(
      name: name, fileName: value(of: "filename", in: String(line)),
      size: max(0, bytes.count - gap.upperBound - 2))
  }

  /// The value of a parameter of a header, quoted or not.
  private static func value(of name: String, in header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let pair = piece.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      return String(pair[1].filter { $0 != "\"" })
    }
    return nil
  }

  private static func positions(of needle: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start + needle.count <= bytes.count {
      if bytes[start] == needle[0], bytes[start..<start + needle.count].elementsEqual(needle) {
        found.append(start..<start + needle.count)
        start += needle.count
      } else {
        start += 1
      }
    }
    return found
  }
}
