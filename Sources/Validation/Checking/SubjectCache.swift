import ConnectorModel
import Glibc
import JSONText

/// What the path items and shared entries of one state of a definition gave.
struct SubjectCache: Sendable {
  private let bytes: [UInt8]
  private let dependencies: [ArraySlice<UInt8>?]
  private var records: [SubjectKey: SubjectRecord] = [:]

  init(_ shared: SharedParts) {
    bytes = shared.definition.document.bytes
    dependencies = shared.dependencies.map { $0?.source }
  }

  /// Remembers what an entry gave; of entries of one name the first.
  mutating func store(_ record: SubjectRecord, of key: SubjectKey) {
    if records[key] == nil { records[key] = record }
  }

  /// Whether an entry of the name is remembered.
  func knows(_ key: SubjectKey) -> Bool { records[key] != nil }

  /// What an entry gave, if its bytes are still the same.
  func record(of key: SubjectKey, at range: Range<Int>, in current: [UInt8]) -> SubjectRecord? {
    guard let record = records[key], record.range.count == range.count else { return nil }
    let isSame = bytes.withUnsafeBytes { old in
      current.withUnsafeBytes { new in
        guard let old = old.baseAddress, let new = new.baseAddress else { return false }
        return memcmp(old + record.range.lowerBound, new + range.lowerBound, range.count) == 0
      }
    }
    return isSame ? record : nil
  }

  /// Whether what operations refer to is still the same.
  func hasSameDependencies(as shared: SharedParts) -> Bool {
    let current = shared.dependencies.map { $0?.source }
    return zip(dependencies, current).allSatisfy { old, new in
      switch (old, new) {
      case (nil, nil): true
      case (let old?, let new?): old.count == new.count && old.elementsEqual(new)
      default: false
      }
    }
  }
}
