import JSONText

/// What the schema of SARIF 2.1.0 asks of the objects that we write, put down by hand after the specification.
enum SARIFShape: Sendable {
  case text
  case number(from: Int)
  case boolean
  case word([String])
  case object(String)
  indirect case list(SARIFShape, least: Int)
  indirect case map(SARIFShape)
  case bag

  /// An object: what must be there, and what may.
  struct Form: Sendable {
    let required: [String]
    let members: [String: SARIFShape]
  }

  private static let level = SARIFShape.word(["none", "note", "warning", "error"])

  static let forms: [String: Form] = [
    "sarifLog": Form(
      required: ["version", "runs"],
      members: ["$schema": .text, "version": .word(["2.1.0"]), "runs": .list(.object("run"), least: 0)]),
    "run": Form(
      required: ["tool"],
      members: [
        "tool": .object("tool"), "results": .list(.object("result"), least: 0),
        "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]),
        "invocations": .list(.object("invocation"), least: 0),
      ]),
    "tool": Form(required: ["driver"], members: ["driver": .object("toolComponent")]),
    "toolComponent": Form(
      required: ["name"],
      members: [
        "name": .text, "semanticVersion": .text, "version": .text, "informationUri": .text,
        "rules": .list(.object("reportingDescriptor"), least: 0),
      ]),
    "reportingDescriptor": Form(
      required: ["id"],
      members: [
        "id": .text, "name": .text, "shortDescription": .object("multiformatMessageString"),
        "fullDescription": .object("multiformatMessageString"), "help": .object("multiformatMessageString"),
        "helpUri": .text, "defaultConfiguration": .object("reportingConfiguration"), "properties": .bag,
      ]),
    "multiformatMessageString": Form(required: ["text"], members: ["text": .text, "markdown": .text]),
    "reportingConfiguration": Form(required: [], members: ["enabled": .boolean, "level": level]),
    "result": Form(
      required: ["message"],
      members: [
        "ruleId": .text, "ruleIndex": .number(from: -1), "level": level, "message": .object("message"),
        "locations": .list(.object("location"), least: 0), "partialFingerprints": .map(.text),
        "baselineState": .word(["new", "unchanged", "updated", "absent"]),
        "fixes": .list(.object("fix"), least: 0),
      ]),
    "message": Form(required: ["text"], members: ["text": .text, "markdown": .text]),
    "location": Form(
      required: [],
      members: [
        "physicalLocation": .object("physicalLocation"),
        "logicalLocations": .list(.object("logicalLocation"), least: 0),
      ]),
    "physicalLocation": Form(
      required: ["artifactLocation"],
      members: ["artifactLocation": .object("artifactLocation"), "region": .object("region")]),
    "artifactLocation": Form(required: ["uri"], members: ["uri": .text, "uriBaseId": .text]),
    "region": Form(
      required: ["startLine"],
      members: [
        "startLine": .number(from: 1), "startColumn": .number(from: 1), "endLine": .number(from: 1),
        "endColumn": .number(from: 1),
      ]),
    "logicalLocation": Form(required: [], members: ["name": .text, "fullyQualifiedName": .text]),
    "fix": Form(
      required: ["artifactChanges"],
      members: [
        "description": .object("message"), "artifactChanges": .list(.object("artifactChange"), least: 1),
      ]),
    "artifactChange": Form(
      required: ["artifactLocation", "replacements"],
      members: [
        "artifactLocation": .object("artifactLocation"),
        "replacements": .list(.object("replacement"), least: 1),
      ]),
    "replacement": Form(
      required: ["deletedRegion"],
      members: ["deletedRegion": .object("region"), "insertedContent": .object("artifactContent")]),
    "artifactContent": Form(required: [], members: ["text": .text]),
    "invocation": Form(
      required: ["executionSuccessful"],
      members: [
        "executionSuccessful": .boolean, "exitCode": .number(from: 0),
        "toolExecutionNotifications": .list(.object("notification"), least: 0),
      ]),
    "notification": Form(required: ["message"], members: ["message": .object("message"), "level": level]),
  ]
}
