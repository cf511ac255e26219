import ConnectorModel
import TerminalUI

@testable import Wizard

extension AppState {
  /// The wizard on a connector of two texts; nobody does its effects.
  static func showing(
    _ definition: String, properties: String = #"{"properties": {"connectionParameters": {}}}"#,
    columns: Int = 80, rows: Int = 24
  ) -> AppState {
    var state = AppState(options: WizardOptions(), size: Size(columns: columns, rows: rows))
    let connector = Connector(
      definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)))
    _ = state.update(.loaded(.success(OpenedConnector(folder: nil, connector: connector))))
    return state
  }
}
