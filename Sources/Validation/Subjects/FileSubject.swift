import ConnectorModel
import JSONText

/// One of the two files as bytes.
struct FileSubject {
  let file: ConnectorFile
  let bytes: [UInt8]
  let content: FileContent
}
