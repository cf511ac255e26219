/// Writes texts as words of a POSIX shell, with variables where secrets stand.
struct ShellText {
  private struct Variable {
    let name: String
    let bytes: [UInt8]
    /// Whether the text is too short to be a secret wherever it occurs.
    let isShort: Bool
  }

  private enum Piece {
    case plain([UInt8])
    case variable(String)
  }

  /// The variables, longer texts first.
  private let variables: [Variable]

  init(_ secrets: [String: Secret]) {
    var names: Set<String> = []
    var variables: [[UInt8]: Variable] = [:]
    for (key, secret) in secrets.sorted(by: { $0.key < $1.key }) {
      let text = secret.reveal()
      guard !text.isEmpty else { continue }
      var name = ShellText.name(key)
      while !names.insert(name).inserted { name += "_" }
      let encoded = PercentEncoding.encode(text)
      let spellings = [
        ("", text), ("_ENCODED", encoded), ("_ENCODED_TWICE", PercentEncoding.encode(encoded)),
        ("_IN_JSON", JSONSpelling.plain(text)), ("_BASE64", Base64Text.encode(Array(text.utf8))),
      ]
      let isShort = text.utf8.count < Redactor.shortest
      for (ending, spelling) in spellings {
        let bytes = Array(spelling.utf8)
        if variables[bytes] == nil {
          variables[bytes] = Variable(name: name + ending, bytes: bytes, isShort: isShort)
        }
      }
    }
    self.variables = variables.values.sorted { ($1.bytes.count, $0.name) < ($0.bytes.count, $1.name) }
  }

  /// One word: single quotes around everything but secrets, which stand as `"$NAME"`.
  func word(_ text: String) -> String {
    let words = pieces(Array(text.utf8)).map { piece in
      switch piece {
      case .plain(let bytes): ShellText.quoted(bytes)
      case .variable(let name): "\"$" + name + "\""
      }
    }
    return words.isEmpty ? "''" : words.joined()
  }

  /// A command that prints bytes, whatever they are.
  func printing(_ bytes: [UInt8]) -> String {
    var format: [UInt8] = []
    var arguments = ""
    for piece in pieces(bytes) {
      switch piece {
      case .plain(let bytes): for byte in bytes { ShellText.add(byte, to: &format) }
      case .variable(let name):
        format += Array("%s".utf8)
        arguments += " \"$" + name + "\""
      }
    }
    return "printf '" + String(decoding: format, as: UTF8.self) + "'" + arguments
  }

  private func pieces(_ bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      guard let variable = variables.first(where: { stands($0, in: bytes, at: place) }) else {
        place += 1
        continue
      }
      if start < place { pieces.append(.plain(Array(bytes[start..<place]))) }
      pieces.append(.variable(variable.name))
      place += variable.bytes.count
      start = place
    }
    if start < bytes.count { pieces.append(.plain(Array(bytes[start...]))) }
    return pieces
  }

  private func stands(_ variable: Variable, in bytes: [UInt8], at place: Int) -> Bool {
    let isHere = bytes[place] == variable.bytes.first && bytes[place...].starts(with: variable.bytes)
    guard isHere else { return false }
    guard variable.isShort else { return true }
    let end = place + variable.bytes.count
    let isFree = (place == 0 || !ShellText.isWordByte(bytes[place - 1]))
    return isFree && (end == bytes.count || !ShellText.isWordByte(bytes[end]))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    let quote = UInt8(ascii: "'")
    let escaped = bytes.flatMap { $0 == quote ? Array("'\\''".utf8) : [$0] }
    return "'" + String(decoding: escaped, as: UTF8.self) + "'"
  }

  /// Adds a byte to the format of `printf`, in octal where it could mean anything else than itself.
  private static func add(_ byte: UInt8, to format: inout [UInt8]) {
    let isPlain = byte > 0x20 && byte < 0x7F && !"\\%'-".utf8.contains(byte) || byte == 0x20
    if isPlain { return format.append(byte) }
    format += [UInt8(ascii: "\\"), 0x30 + (byte >> 6), 0x30 + (byte >> 3 & 7), 0x30 + (byte & 7)]
  }

  private static func name(_ key: String) -> String {
    let letters = key.uppercased().unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
        ? String(scalar) : "_"
    }.joined()
    guard let first = letters.first else { return "SECRET" }
    return first.isNumber ? "_" + letters : letters
  }
}
