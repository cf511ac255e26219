/// The formats of texts that are checked; every other name says nothing about the text.
enum StringFormat: String {
  case dateTime = "date-time"
  case dateTimeWithoutZone = "date-no-tz"
  case date
  case email
  case hostname
  case ipv4
  case ipv6
  case uri
  case uuid
  case byte
  case regex

  init?(name: String) {
    let name = name.lowercased()
    self.init(rawValue: name == "guid" ? "uuid" : name == "url" ? "uri" : name)
  }

  /// Whether a text has the format.
  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    return switch self {
    case .dateTime: TimeText.isDateTime(bytes)
    case .dateTimeWithoutZone: TimeText.isLocalDateTime(bytes)
    case .date: TimeText.isDate(bytes)
    case .email: AddressText.isEmail(bytes)
    case .hostname: AddressText.isHostname(bytes)
    case .ipv4: AddressText.isIPv4(bytes)
    case .ipv6: AddressText.isIPv6(bytes)
    case .uri: AddressText.isURI(bytes)
    case .uuid: IdentifierText.isUUID(bytes)
    case .byte: IdentifierText.isBase64(bytes)
    case .regex: IdentifierText.isPattern(text)
    }
  }

  /// What the format looks like, for messages.
  var example: String {
    switch self {
    case .dateTime: "write it as 2026-01-31T08:30:00Z"
    case .dateTimeWithoutZone: "write it as 2026-01-31T08:30:00"
    case .date: "write it as 2026-01-31"
    case .email: "write it as name@example.com"
    case .hostname: "write it as www.example.com"
    case .ipv4: "write it as 192.0.2.1"
    case .ipv6: "write it as 2001:db8::1"
    case .uri: "write it as https://example.com/path"
    case .uuid: "write it as 123e4567-e89b-12d3-a456-426614174000"
    case .byte: "write it as base64 with its padding"
    case .regex: "write a regular expression of ECMA-262"
    }
  }
}
