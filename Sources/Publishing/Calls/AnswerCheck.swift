import JSONText
import Transport

/// Tells what the service sends from pages and other text that proxies and sign-in pages send with status 200.
enum AnswerCheck {
  /// Refuses an answer that cannot be that of a call, though its status says that all went well.
  static func check(_ response: HTTPResponse, to call: ServiceCall) throws(PublishingError) {
    let form = AnswerForm(response)
    guard form != .page, isUsual(response, form, call) else {
      throw .unreadable(UnreadableAnswer(call, response))
    }
    if call == .fetchIcon, IconKind(response.body) == nil {
      throw .unreadable(UnreadableAnswer(call, response, reason: "no image"))
    }
  }

  private static func isUsual(_ response: HTTPResponse, _ form: AnswerForm, _ call: ServiceCall) -> Bool {
    switch call {
    case .icon, .script:
      [200, 201].contains(response.status) && (form == .empty || isXML(response.body))
    case .delete: [200, 204].contains(response.status) && isJSON(response.body, form)
    case .update: isJSON(response.body, form)
    // C# begins with no brace.
    case .fetchScript:
      response.body.first != UInt8(ascii: "{") && String(validating: response.body, as: UTF8.self) != nil
    default: true
    }
  }

  private static func isJSON(_ body: [UInt8], _ form: AnswerForm) -> Bool {
    form == .empty || (try? JSONDocument(body)) != nil
  }

  private static func isXML(_ body: [UInt8]) -> Bool {
    String(decoding: body.prefix(64), as: UTF8.self).drop { $0 == "\u{FEFF}" || $0.isWhitespace }.hasPrefix(
      "<?xml")
  }
}
