/// No socket can be had on loopback.
package struct LoopbackError: Error {}
