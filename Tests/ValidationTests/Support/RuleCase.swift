import ConnectorModel
import Testing
import Validation

/// What one rule says of a fixture, and a fixture of which it says nothing.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let definition: String
  let properties: String?
  let messages: [String]
  let goodDefinition: String
  let goodProperties: String?
  let companions: Companions
  let goodCompanions: Companions

  /// A fixture in which `1️⃣`, `2️⃣` … mark the findings, and a good one of the same frame.
  init(_ rule: String, _ frame: Frame, _ bad: String, _ messages: String..., good: String) {
    self.rule = rule
    definition = frame.definition(bad)
    properties = frame.properties(bad)
    self.messages = messages
    goodDefinition = frame.definition(good)
    goodProperties = frame.properties(good)
    companions = Companions(isKnown: true)
    goodCompanions = companions
  }

  /// A fixture of members of the definition's root and of the properties.
  init(
    _ rule: String, root: String, goodRoot: String? = nil, properties: String?, goodProperties: String?,
    companions: Companions = Companions(isKnown: true), goodCompanions: Companions? = nil,
    _ messages: String...
  ) {
    self.rule = rule
    definition = Frame.root.definition(root)
    self.properties = properties.flatMap { Frame.properties.properties($0) }
    self.messages = messages
    goodDefinition = Frame.root.definition(goodRoot ?? root)
    self.goodProperties = goodProperties.flatMap { Frame.properties.properties($0) }
    self.companions = companions
    self.goodCompanions = goodCompanions ?? companions
  }

  var testDescription: String { rule }

  static let all =
    file + general + shape + security + paths + operations + responses + wording + parameters + schemas
    + schemaMeanings
    + extensions
    + later + propertiesCases + propertiesForms + cross + crossUses + placement + webhooks + annotations
    + lookups + lookupForms + lookupPaths + capabilities
}
