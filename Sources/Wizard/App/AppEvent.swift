package import ConnectorModel
package import Planning
package import Runner
package import TerminalUI
package import Transport
package import Validation

/// Everything that can happen to the wizard: a key, or the outcome of an effect.
package enum AppEvent: Sendable {
  /// A key, a paste, a new terminal size.
  case key(Key)
  /// A connector was read, or could not be.
  case loaded(Result<OpenedConnector, OpenFailure>)
  /// A connector was written into a new folder, or could not be.
  case made(Result<OpenedConnector, OpenFailure>)
  /// Files were saved, or could not be.
  case saved(SaveOutcome)
  /// The files on disk are no longer the ones that were loaded.
  case changedOnDisk([ConnectorFile: DiskChange])
  /// The definition that is open has another path now, or nil, its own again.
  case folderMoved(to: String?)
  /// The other session that held the connector has ended.
  case lockFreed
  /// The findings of the check of that number.
  case validated(number: Int, [Finding])
  /// A call as it is sent after the calls that its policies made first, or why there is none.
  case callPrepared(Int, Result<PreparedRequest, RequestError>)
  /// How far a call has come.
  case callProgress(Int, TransferProgress)
  /// How a call ended.
  case callEnded(Int, Result<HTTPResponse, TransportError>)
  /// What followed the answer of a call: the whole result, and the body that it ended with.
  case followedUp(Int, OperationResult, body: [UInt8])
  /// How a webhook trigger that was subscribed as the call of that number comes along.
  case webhook(Int, WebhookNews)
  /// What the lookup of that number found.
  case lookedUp(Int, Result<LookupAnswer, LookupFailure>)
  /// How the sign-in of that number comes along.
  case signIn(Int, SignInNews)
  /// How the work of that number with Power Platform comes along.
  case publish(Int, PublishNews)
  /// How a call of the run of that number ended.
  case tested(Int, OperationResult)
  /// How the run of that number ended.
  case testsEnded(Int, TestReport)
  /// A call became a step of a plan, or could not.
  case stepKept(Result<KeptStep, PlanFileError>)
  /// A file was written, with how many bytes, or could not be.
  case fileWritten(String, Result<Int, DiskError>)
  /// A copy of the connector was written into a folder, or not.
  case copySaved(folder: String, Result<ConnectorFolder, DiskError>)
  /// Other things stand in a folder that is to become a connector's; the effect writes into it all the same.
  case folderTaken(folder: String, names: [String], joining: Effect)
  /// How the run of a flow of that number comes along.
  case flow(Int, FlowNews)
  /// The names of the plans beside the connector.
  case plans(Result<[String], DiskError>)
  /// A plan of a name was read, or could not be.
  case planRead(String, Result<ShelvedPlan, PlanFileError>)
  /// A plan of a name was written, or could not be.
  case planWritten(String, [UInt8], Result<Fingerprint, DiskError>)
  /// A flow that an earlier session left unsaved, with the plan that it changes.
  case flowDraft(FlowDraft, ShelvedPlan?)
  /// The runs of the connector's tests, or why they cannot be read or written.
  case runs(Result<[RunRecord], DiskError>)
  /// The remembered connections of the connector, or why they cannot be read or written.
  case connections(Result<[RememberedConnection], DiskError>)
  /// An external editor left a text behind, or could not be run.
  case edited(ExternalEdit)
  /// The texts of both files to compare with; one that is not there is missing. Or why there are none, in a sentence.
  case readToCompare(ChangesBase, Result<[ConnectorFile: [UInt8]], ComparisonFailure>)
  /// Something was done with the script, or could not be.
  case script(Result<ScriptOutcome, DiskError>)
  /// A folder was listed.
  case listed(path: String, Result<DirectoryListing, DiskError>)
  /// A source was converted, or could not be.
  case converted(Int, ImportOrigin, Result<ConvertedSource, OpenFailure>)
  /// The recently opened connectors were read.
  case recents([RecentConnector])
  /// The program is started for the first time.
  case firstStart
  /// Time has passed; `milliseconds` counts from the start of the program.
  case tick(milliseconds: Int)
  /// Drafts cannot be written, for a reason.
  case draftsUnavailable(String)
  /// Drafts are written again, with all that could not be written before.
  case draftsAvailable
}
