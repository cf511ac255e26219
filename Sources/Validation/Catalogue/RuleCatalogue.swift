/// All rules, by family and by name.
package enum RuleCatalogue {
  /// Every rule, family by family.
  package static let all: [Rule] =
    files + general + security + operations + schemas + extensions + properties

  private static let files = [SyntaxRules.all, ContentRules.all, SizeRules.all, LayoutRules.all].flatMap(
    \.self)

  private static let general = [
    VersionRules.all, ShapeRules.all, TitleRules.all, DescriptionRules.all, ContactRules.all, HostRules.all,
    AddressRules.all, ListRules.all, MetadataRules.all, CategoryRules.all, PlaceholderRules.all,
  ].flatMap(\.self)

  private static let security = [SchemeRules.all, RequirementRules.all].flatMap(\.self)

  private static let operations = [
    PathRules.all, RoutingRules.all, PathVariableRules.all, OperationIDRules.all, OperationTextRules.all,
    ResponseRules.all, ParameterListRules.all, ParameterRules.all, ParameterTextRules.all,
  ].flatMap(\.self)

  private static let schemas = [ReferenceRules.all, SchemaTypeRules.all, SchemaValueRules.all].flatMap(\.self)

  private static let extensions = [
    ExtensionRules.all, VisibilityRules.all, TriggerRules.all, CallbackRules.all, LookupRules.all,
  ].flatMap(\.self)

  private static let properties = [
    PropertiesRules.all, BrandColorRules.all, ConnectionParameterRules.all, OAuthRules.all, PolicyRules.all,
    ScriptRules.all, CrossRules.all,
  ].flatMap(\.self)

  private static let byName: [String: Rule] = {
    var names: [String: Rule] = [:]
    for rule in all {
      for alias in rule.aliases where names[alias.lowercased()] == nil { names[alias.lowercased()] = rule }
    }
    for rule in all { names[rule.id] = rule }
    return names
  }()

  /// The rule of an id or of a name that Microsoft's validator uses, whatever its case.
  package static func rule(named name: String) -> Rule? { byName[name] ?? byName[name.lowercased()] }
}
