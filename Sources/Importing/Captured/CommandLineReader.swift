/// Splits pasted text into commands and their words, as a shell would.
struct CommandLineReader {
  private let text: [Unicode.Scalar]
  private var cursor = 0
  private var commands: [[String]] = []
  private var words: [String] = []
  private var word: String.UnicodeScalarView?

  private init(_ text: String) { self.text = Array(text.unicodeScalars) }

  /// The commands of a text, each as its words; nothing is expanded.
  static func commands(_ text: String) -> [[String]] {
    let text = text.replacing("\r\n", with: "\n")
    switch CommandDialect(text) {
    case .posix:
      var reader = CommandLineReader(text)
      reader.readPOSIX()
      return reader.commands
    case .cmd:
      var reader = CommandLineReader(CommandLineReader.withoutCarets(text))
      reader.readQuoted(escape: "\\")
      return reader.commands
    case .powerShell:
      var reader = CommandLineReader(text)
      reader.readPowerShell()
      return reader.commands
    }
  }

  private var next: Unicode.Scalar? { cursor < text.count ? text[cursor] : nil }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if word == nil { word = .init() }
    word?.append(scalar)
  }

  private mutating func endWord() {
    if let word { words.append(String(word)) }
    word = nil
  }

  private mutating func endCommand() {
    endWord()
    if !words.isEmpty { commands.append(words) }
    words = []
  }

  // MARK: POSIX shells (IEEE 1003.1, Shell Command Language 2.2), with `$'…'`

  private mutating func readPOSIX() {
    while let scalar = next {
      cursor += 1
      switch scalar {
      case "\\":
        if next == "\n" { cursor += 1 } else if let escaped = next { cursor += 1; add(escaped) }
      case "'": readSingle()
      case "\"": readDouble()
      case "$" where next == "'":
        cursor += 1
        readAnsi()
      case "#" where word == nil: while let comment = next, comment != "\n" { cursor += 1; _ = comment }
      case " ", "\t": endWord()
      case "\n", ";", "|", "&": endCommand()
      default: add(scalar)
      }
    }
    endCommand()
  }

  private mutating func readSingle() {
    word = word ?? .init()
    while let scalar = next {
      cursor += 1
      if scalar == "'" { return }
      add(scalar)
    }
  }

  private mutating func readDouble() {
    word = word ?? .init()
    while let scalar = next {
      cursor += 1
      switch scalar {
      case "\"": return
      case "\\":
        guard let escaped = next else { return add(scalar) }
        cursor += 1
        if escaped == "\n" { continue }
        if !"$`\"\\".unicodeScalars.contains(escaped) { add(scalar) }
        add(escaped)
      default: add(scalar)
      }
    }
  }

  private mutating func readAnsi() {
    word = word ?? .init()
    while let scalar = next {
      cursor += 1
      if scalar == "'" { return }
      guard scalar == "\\", let escaped = next else {
        add(scalar)
        continue
      }
      cursor += 1
      switch escaped {
      case "n": add("\n")
      case "t": add("\t")
      case "r": add("\r")
      case "b": add("\u{8}")
      case "f": add("\u{C}")
      case "e", "E": add("\u{1B}")
      case "u": readCode(digits: 4)
      case "U": readCode(digits: 8)
      case "x": readCode(digits: 2)
      default: add(escaped)
      }
    }
  }

  private mutating func readCode(digits: Int) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, let scalar = next, let digit = Character(scalar).hexDigitValue {
      value = value &* 16 &+ UInt32(digit)
      cursor += 1
      count += 1
    }
    add(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  // MARK: cmd.exe, with the rules of the C runtime for quotes

  /// The text without cmd's escapes: a caret makes the next character plain, and at the end of a line joins it.
  private static func withoutCarets(_ text: String) -> String {
    // Browsers escape quotes, too, and then carets count inside them as well.
    let escapesQuotes = text.contains("^\"")
    var result = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\"" { isQuoted.toggle() }
      guard scalar == "^", escapesQuotes || !isQuoted else {
        result.append(scalar)
        continue
      }
      guard let escaped = scalars.next(), escaped != "\n" else { continue }
      result.append(escaped)
    }
    return String(result)
  }

  private mutating func readQuoted(escape: Unicode.Scalar) {
    var isQuoted = false
    while let scalar = next {
      cursor += 1
      switch scalar {
      case escape where next == "\"":
        cursor += 1
        add("\"")
      case escape where next == escape && cursor + 1 < text.count && text[cursor + 1] == "\"":
        cursor += 1
        add(escape)
      case "\"":
        if isQuoted, next == "\"" {
          cursor += 1
          add("\"")
        } else {
          isQuoted.toggle()
          word = word ?? .init()
        }
      case " ", "\t": if isQuoted { add(scalar) } else { endWord() }
      case "\n", "&", "|": if isQuoted { add(scalar) } else { endCommand() }
      default: add(scalar)
      }
    }
    endCommand()
  }

  // MARK: PowerShell (about_Quoting_Rules)

  private mutating func readPowerShell() {
    var quote: Unicode.Scalar?
    while let scalar = next {
      cursor += 1
      switch scalar {
      case "`" where quote != "'":
        guard let escaped = next else { continue }
        cursor += 1
        if escaped != "\n" { add(CommandLineReader.escape(escaped)) }
      case "'", "\"":
        if quote == nil {
          quote = scalar
          word = word ?? .init()
        } else if quote == scalar, next == scalar {
          cursor += 1
          add(scalar)
        } else if quote == scalar {
          quote = nil
        } else {
          add(scalar)
        }
      case "\\" where quote != nil && next == "\"":
        // Windows programs want an inner quote as \".
        cursor += 1
        add("\"")
      case " ", "\t": if quote != nil { add(scalar) } else { endWord() }
      case "\n", ";", "|": if quote != nil { add(scalar) } else { endCommand() }
      default: add(scalar)
      }
    }
    endCommand()
  }

  private static func escape(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "n": "\n"
    case "t": "\t"
    case "r": "\r"
    default: scalar
    }
  }
}
