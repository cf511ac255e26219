import ConnectorModel
import JSONText
import Transport

extension ResponseCheck {
  /// Documented headers whose value is not of the documented type; headers that are missing are no fault.
  func headerFindings(_ response: HTTPResponse, _ selection: ResponseSelection) -> [ResultFinding] {
    guard let documented = selection.response?.headers else { return [] }
    return documented.compactMap { member in
      guard let value = response.header(member.key), let type = member.value["type"]?.string,
        !ResponseCheck.matches(value, type.lowercased())
      else { return nil }
      return ResultFinding(
        .header, .warning, "the header \(member.key) should be of type \(type), not `\(value.prefix(60))`",
        definition: member.value.pointer, line: lines.line(of: member.value))
    }
  }

  private static func matches(_ value: String, _ type: String) -> Bool {
    switch type {
    case "integer": NumberText.isInteger(value)
    case "number": NumberText.isNumber(value)
    case "boolean": ["true", "false"].contains(value.lowercased())
    default: true
    }
  }
}
