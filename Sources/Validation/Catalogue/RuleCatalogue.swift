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

  private static let security = [
    SchemeRules.all, OAuthSchemeRules.all, SchemeUseRules.all, RequirementRules.all,
  ].flatMap(\.self)

  private static let operations = [
    PathRules.all, RoutingRules.all, PathVariableRules.all, OperationIDRules.all, OperationTextRules.all,
    OperationWordingRules.all, OperationFormRules.all, ResponseRules.all, ResponseSchemaRules.all,
    ParameterListRules.all, FormParameterRules.all, ParameterRules.all, ParameterTypeRules.all,
    ParameterFieldRules.all,
    ParameterTextRules.all, ParameterWordingRules.all,
  ].flatMap(\.self)

  private static let schemas = [
    ReferenceRules.all, SchemaTypeRules.all, SchemaRequiredRules.all, SchemaValueRules.all,
    SchemaLimitRules.all,
    SchemaFormRules.all, UnusedRules.all, ReferenceCycleRules.all,
    SchemaTextRules.all, SchemaFormatRules.all, SchemaMeaningRules.all,
  ].flatMap(\.self)

  private static let extensions = [
    ExtensionRules.all, PlacementRules.all, VisibilityRules.all, TriggerRules.all, WebhookRules.all,
    CallbackRules.all, WebhookRemovalRules.all, EnumValueRules.all, AnnotationRules.all,
    OperationFamilyRules.all, LookupRules.all, LookupArgumentRules.all, LookupPathRules.all,
    LookupTwinRules.all, LookupFormRules.all, CapabilityRules.all, CapabilityCallRules.all,
    PagingRules.all, AssistantRules.all,
  ].flatMap(\.self)

  private static let properties = [
    PackageRules.all, PropertiesRules.all, BrandColorRules.all, ConnectionParameterRules.all,
    ConnectionParameterFormRules.all, ParameterSetRules.all, OAuthRules.all, OAuthValueRules.all,
    OAuthParameterRules.all, OAuthRedirectRules.all, PolicyRules.all, PolicyFormRules.all,
    PolicyTextRules.all, ScriptRules.all, CrossRules.all, CrossUseRules.all, CrossOAuthRules.all,
  ].flatMap(\.self)

  private static let byName: [String: [Rule]] = {
    var names: [String: [Rule]] = [:]
    for rule in all {
      for name in Set(([rule.id] + rule.aliases).map { $0.lowercased() }) {
        names[name, default: []].append(rule)
      }
    }
    return names
  }()

  /// The rules of an id, or of a name that Microsoft's validator uses for one rule or several, whatever its case.
  package static func rules(named name: String) -> [Rule] { byName[name.lowercased()] ?? [] }

  /// The first of the rules of a name.
  package static func rule(named name: String) -> Rule? { rules(named: name).first }
}
