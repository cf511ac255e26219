/// What a listener of ours answers.
package struct ListenerReply: Hashable, Sendable {
  /// The status code.
  package let status: Int
  /// The media type of the text; nil without a text.
  package let contentType: String?
  /// The text.
  package let text: String
  /// Headers beside that of the media type.
  package var headers: [HTTPHeader] = []

  /// Takes the parts.
  package init(status: Int, contentType: String? = nil, text: String = "") {
    self.status = status
    self.contentType = contentType
    self.text = text
  }
}
