import Transport

/// A Microsoft cloud in which Power Platform runs, with the addresses of its services.
///
/// The addresses are those of the administration module for PowerShell; resources marked so in the notes of
/// `resource` are by analogy.
package enum Cloud: String, CaseIterable, Sendable {
  case `public`
  case preview
  case gcc
  case gccHigh = "gcc-high"
  case dod
  case china

  /// The cloud of a name, whatever its case.
  package init?(named name: String) {
    guard let cloud = Cloud(rawValue: name.lowercased()) else { return nil }
    self = cloud
  }

  /// The address of the PowerApps resource provider.
  package var powerAppsURL: String {
    switch self {
    case .public: "https://api.powerapps.com"
    case .preview: "https://preview.api.powerapps.com"
    case .gcc: "https://gov.api.powerapps.us"
    case .gccHigh: "https://high.api.powerapps.us"
    case .dod: "https://api.apps.appsplatform.us"
    case .china: "https://api.powerapps.cn"
    }
  }

  /// The address of the Flow resource provider, which lists environments.
  package var flowURL: String {
    switch self {
    case .public: "https://api.flow.microsoft.com"
    case .preview: "https://preview.api.flow.microsoft.com"
    case .gcc: "https://gov.api.flow.microsoft.us"
    case .gccHigh: "https://high.api.flow.microsoft.us"
    case .dod: "https://api.flow.appsplatform.us"
    case .china: "https://api.powerautomate.cn"
    }
  }

  /// The address of the sign-in service, without a slash at its end.
  package var authorityURL: String {
    switch self {
    case .public, .preview, .gcc: "https://login.microsoftonline.com"
    case .gccHigh, .dod: "https://login.microsoftonline.us"
    case .china: "https://login.partner.microsoftonline.cn"
    }
  }

  /// The audience that tokens must have, with the slash that belongs to it.
  ///
  /// No page names those of GCC High, DoD and China: they are formed like that of GCC.
  package var resource: String {
    switch self {
    case .public, .preview: "https://service.powerapps.com/"
    case .gcc: "https://gov.service.powerapps.us/"
    case .gccHigh: "https://high.service.powerapps.us/"
    case .dod: "https://service.apps.appsplatform.us/"
    case .china: "https://service.powerapps.cn/"
    }
  }

  /// The address of the maker portal, in which people see their connectors.
  package var portalURL: String {
    switch self {
    case .public: "https://make.powerapps.com"
    case .preview: "https://make.preview.powerapps.com"
    case .gcc: "https://make.gov.powerapps.us"
    case .gccHigh: "https://make.high.powerapps.us"
    case .dod: "https://make.apps.appsplatform.us"
    case .china: "https://make.powerapps.cn"
    }
  }

  /// The name as people write it.
  package var title: String {
    switch self {
    case .public: "Public"
    case .preview: "Preview"
    case .gcc: "GCC"
    case .gccHigh: "GCC High"
    case .dod: "DoD"
    case .china: "China"
    }
  }

  /// The page of the maker portal that lists the custom connectors of an environment.
  package func connectorsPage(of environment: String) -> String {
    portalURL + "/environments/" + PercentEncoding.encode(environment) + "/customconnectors"
  }
}
