import ArgumentParser

/// The options that every command of Power Platform takes.
struct PlatformOptions: ParsableArguments {
  @OptionGroup(title: "Where")
  var place: PlatformChoice

  @OptionGroup(title: "Where")
  var dataverse: DataverseChoice

  @OptionGroup(title: "Who")
  var token: TokenChoice

  @OptionGroup(title: "Who")
  var principal: PrincipalChoice

  @OptionGroup(title: "How")
  var limits: ConnectionLimits
}
