package import ConnectorModel
package import Planning
package import Runner
import Validation

/// Work that the world outside does for the wizard; its outcome comes back as an `AppEvent`.
package enum Effect: Sendable {
  /// Read a connector folder or file; the draft of the one that is open may be forgotten once that is done.
  case open(path: String, forgettingDraft: Bool = false)
  /// Open the sample connector with its service.
  case openDemo
  /// Tell whether the program is started for the first time; a note makes it the last time that it is.
  case welcome(noting: Bool)
  /// Write a new connector folder and open it; an existing connector is never overwritten, and what else stands in the
  /// folder is asked about, unless the files are to join it.
  case make(folder: String, definition: [UInt8], properties: [UInt8], joining: Bool = false)
  /// Write a copy into a folder that holds no connector, with the icon and the script of the one that is open; asked
  /// about in the same way.
  case saveCopy(
    folder: String, definition: [UInt8], properties: [UInt8], beside: ConnectorFolder?, joining: Bool = false)
  /// Write files; refused as a whole when one of them is no longer the one that was loaded.
  case save(ConnectorFolder, [FileSave])
  /// Let go of the open connector: its lock and its journal.
  case closeConnector
  /// Compare the files on disk with what was loaded.
  case checkDisk(ConnectorFolder, [ConnectorFile: Fingerprint], known: Set<ConnectorFile>)
  /// Check the connector anew, as the check of that number.
  case validate(Connector, CheckSettings, number: Int)
  /// Record what has changed in the recovery journal.
  case record(EditSession)
  /// Note in the recovery journal what of the session is on disk.
  case recordSaved(EditSession)
  /// Forget the recovery journal of the open connector.
  case discardDraft
  /// Leave the draft of an earlier session for the next opening of the connector.
  case deferDraft
  /// Send a request and report as the call of that number.
  case call(Int, PreparedRequest)
  /// Do what a flow does after the answer of the call of that number.
  case followUp(Int, FollowUpWork)
  /// Subscribe a webhook trigger, wait for its notification and unsubscribe, as the call of that number.
  case awaitNotification(Int, WebhookWork)
  /// Stop a call, and what follows it.
  case cancelCall(Int)
  /// Ask another operation for what a field may get, and report as the lookup of that number.
  case lookup(Int, LookupCall)
  /// Sign in, and report as the sign-in of that number.
  case signIn(Int, SignInWork)
  /// Stop signing in.
  case cancelSignIn
  /// Do something with Power Platform, and report as the work of that number.
  case publish(Int, PublishWork)
  /// Stop what is done with Power Platform.
  case cancelPublish
  /// Call many operations, and report as the run of that number.
  case test(Int, TestRun)
  /// Stop the run.
  case cancelTest
  /// Add a call to a plan beside the connector.
  case keepStep(ConnectorFolder, plan: String, MadeCall)
  /// Write bytes into a file of any name; one that is there is replaced only when told.
  case writeFile(path: String, [UInt8], replacing: Bool)
  /// List the plans beside a connector.
  case readPlans(ConnectorFolder)
  /// Read a plan beside a connector.
  case readPlan(ConnectorFolder, name: String)
  /// Write a plan; refused when the file is no longer what it was, or when one is there that nobody expects.
  case writePlan(ConnectorFolder, name: String, [UInt8], expecting: Fingerprint?)
  /// Keep a flow that is not saved for the next session; nil forgets it.
  case keepFlow(ConnectorFolder, FlowDraft?)
  /// Read the flow that an earlier session left unsaved.
  case readFlowDraft(ConnectorFolder)
  /// Run steps of a flow.
  case runFlow(FlowWork)
  /// Stop the flow that runs.
  case cancelFlow
  /// Read the runs of a connector's tests.
  case readRuns(ConnectorFolder)
  /// Add a run to them.
  case noteRun(ConnectorFolder, RunRecord)
  /// Read the connections of a connector that are remembered.
  case readConnections(ConnectorFolder)
  /// Remember a connection in a file that only its user can read.
  case remember(ConnectorFolder, RememberedConnection)
  /// Forget a remembered connection.
  case forgetConnection(ConnectorFolder, name: String)
  /// Give the terminal to an external editor on a text.
  case editExternally(ExternalEditRequest)
  /// Read both files as the last commit has them, or as they are on disk.
  case readToCompare(ConnectorFolder, ChangesBase)
  /// Do something with the script of a connector.
  case script(ConnectorFolder, ScriptWork)
  /// List a folder.
  case list(folder: String)
  /// Read and convert a source, with values for its variables; the number comes back with the outcome.
  case convert(Int, ImportOrigin, variables: [String: String])
  /// Give up the source that is being read.
  case cancelConversion
  /// Read the recently opened connectors.
  case readRecents
  /// Send a `tick` after a while.
  case wake(afterMilliseconds: Int)
  /// Put a text on the terminal's clipboard.
  case copy(String)
  /// Stop as `^Z` does.
  case suspend
  /// Paint the whole screen anew.
  case repaint
  /// Switch mouse reports on or off.
  case mouse(Bool)
  /// Ring the bell.
  case ring
  /// Leave the program; `keepDraft` keeps the recovery journal of unsaved changes.
  case quit(keepDraft: Bool)
}
