/**
 * A built site on this machine, as a host of static files would serve it, with a reload when it is
 * built anew. {@link org.lectern.serve.PreviewServer} serves, {@link org.lectern.serve.FolderWatch}
 * tells when to build.
 */
package org.lectern.serve;
