/// How a body is written.
enum BodyEncoding: Hashable {
  case json
  case urlEncoded
  case multipart
  /// The text of the value as it is: plain text, XML.
  case text
  /// The bytes of a file as they are.
  case bytes

  init(of type: MediaType) {
    switch type.essence {
    case _ where type.isJSON: self = .json
    case "application/x-www-form-urlencoded": self = .urlEncoded
    case _ where type.essence.hasPrefix("multipart/"): self = .multipart
    case _ where type.isText: self = .text
    case "application/octet-stream": self = .bytes
    case _ where ["image/", "audio/", "video/"].contains(where: type.essence.hasPrefix): self = .bytes
    default: self = .json
    }
  }
}
