// libcurl's variadic functions as typed ones, since Swift cannot call C variadics.
#ifndef CONWIZ_CCURL_H
#define CONWIZ_CCURL_H

#include <arpa/inet.h>
#include <curl/curl.h>
#include <sys/socket.h>

static inline CURLcode cc_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode cc_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode cc_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode cc_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*cc_data_callback)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode cc_set_data_callback(CURL *handle, CURLoption option, cc_data_callback callback) {
  return curl_easy_setopt(handle, option, callback);
}

typedef int (*cc_progress_callback)(void *context, curl_off_t down_total, curl_off_t down, curl_off_t up_total, curl_off_t up);
static inline CURLcode cc_set_progress_callback(CURL *handle, cc_progress_callback callback) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, callback);
}

typedef int (*cc_debug_callback)(CURL *handle, curl_infotype type, char *bytes, size_t count, void *context);
static inline CURLcode cc_set_debug_callback(CURL *handle, cc_debug_callback callback) {
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, callback);
}

typedef int (*cc_connected_callback)(void *context, char *peer, char *own, int peer_port, int own_port);
static inline CURLcode cc_set_connected_callback(CURL *handle, cc_connected_callback callback) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, callback);
}

typedef curl_socket_t (*cc_socket_callback)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
static inline CURLcode cc_set_socket_callback(CURL *handle, cc_socket_callback callback) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}
// The socket of an address, closed in programs that are started; and the address as text, 0 when it has none.
static inline curl_socket_t cc_open_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
static inline int cc_address_text(const struct curl_sockaddr *address, char *text, socklen_t size) {
  const struct sockaddr *any = &address->addr;
  if (any->sa_family == AF_INET) return inet_ntop(AF_INET, &((const struct sockaddr_in *)any)->sin_addr, text, size) != 0;
  if (any->sa_family == AF_INET6) return inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)any)->sin6_addr, text, size) != 0;
  return 0;
}

static inline CURLcode cc_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode cc_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode cc_get_string(CURL *handle, CURLINFO info, char **value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLMcode cc_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}
static inline CURLcode cc_message_result(const CURLMsg *message) { return message->data.result; }

// Macros with casts, which Swift does not import.
static const long cc_http_1_0 = CURL_HTTP_VERSION_1_0;
static const long cc_http_1_1 = CURL_HTTP_VERSION_1_1;
static const long cc_http_2 = CURL_HTTP_VERSION_2_0;
static const long cc_http_2_over_tls = CURL_HTTP_VERSION_2TLS;
static const long cc_tls_1_2 = CURL_SSLVERSION_TLSv1_2;
static const int cc_accept = CURL_PREREQFUNC_OK;
static const int cc_refuse = CURL_PREREQFUNC_ABORT;

#endif
