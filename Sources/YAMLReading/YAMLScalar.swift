/// The meaning of a YAML scalar by the core schema (YAML 1.2.2, section 10.3.2).
///
/// YAML 1.1's `yes`, `on`, dates and sexagesimal numbers are text here: in API descriptions they are enum values,
/// names and versions. So are numbers with leading zeros, which are codes, and those that JSON cannot write.
enum YAMLScalar: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The number as JSON writes it.
  case number(String)
  case string(String)

  /// Reads a plain scalar, one without quotes.
  init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default: self = YAMLScalar.number(in: text).map { .number($0) } ?? .string(text)
    }
  }

  /// Reads a scalar with one of YAML's own tags (`!!str`, `!!int` …); nil for other tags.
  init?(_ text: String, tag: String) {
    switch tag {
    case "tag:yaml.org,2002:str", "!", "tag:yaml.org,2002:binary", "tag:yaml.org,2002:timestamp":
      self = .string(text)
    case "tag:yaml.org,2002:null": self = .null
    case "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float": self.init(plain: text)
    default: return nil
    }
  }

  private static func number(in text: String) -> String? {
    var rest = Substring(text).utf8
    guard let first = rest.first, first < UInt8(ascii: ":") else { return nil }
    if let whole = radixNumber(text) { return whole }
    var sign = ""
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? "-" : ""
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    var hasPoint = false
    if rest.first == UInt8(ascii: ".") {
      hasPoint = true
      rest = rest.dropFirst()
      fraction = rest.prefix(while: isDigit)
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    // A code such as 007 is no number to whoever wrote it, and JSON has no leading zeros.
    guard whole.count < 2 || whole.first != UInt8(ascii: "0") else { return nil }
    guard let exponent = exponent(rest) else { return nil }
    let mantissa = (whole.isEmpty ? "0" : String(whole) ?? "") + (hasPoint && !fraction.isEmpty ? "." : "")
    return sign + mantissa + (String(fraction) ?? "") + exponent
  }

  /// The exponent as JSON writes it, empty when nothing is left; nil for anything else.
  private static func exponent(_ rest: Substring.UTF8View) -> String? {
    guard let letter = rest.first else { return "" }
    guard letter | 0x20 == UInt8(ascii: "e") else { return nil }
    var digits = rest.dropFirst()
    var sign = ""
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? "-" : "+"
      digits = digits.dropFirst()
    }
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return "e" + sign + (String(digits) ?? "")
  }

  private static func radixNumber(_ text: String) -> String? {
    if text.hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16).map { String($0) } }
    if text.hasPrefix("0o") { return UInt64(text.dropFirst(2), radix: 8).map { String($0) } }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
