/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-register-file: everything that is decided about a register before SQLite sees it.
 *
 * A foreign file must stay as it is to the last byte, so its header is read by hand: SQLite would write to a file in WAL
 * mode the moment it opens it. */
#include "config.h"

#include "inc-register-file.h"

#include "inc-date.h"
#include "inc-migrate.h"
#include "inc-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

struct _IncRegisterLock
{
  int fd;
};

enum
{
  HEADER_SIZE = 100, /* of an SQLite file; offsets below are from its file format document */
  OFFSET_PAGE_SIZE = 16,
  OFFSET_N_PAGES = 28,
  OFFSET_USER_VERSION = 60,
  OFFSET_APPLICATION_ID = 68,
};

/* File systems that live elsewhere: statfs(2) and the kernel's magic.h. */
static const struct
{
  guint32 magic;
  const char *name;
} network_systems[] = {
  { 0x6969, "NFS" },         { 0x517b, "SMB" },  { 0xff534d42, "CIFS" }, { 0xfe534d42, "SMB" },
  { 0x01021997, "9P" },      { 0x5346414f, "AFS" }, { 0x00c36400, "Ceph" }, { 0x73757245, "Coda" },
  { 0x0bd00bd0, "Lustre" },  { 0x564c, "NCP" },
};

static gboolean
refuse (GError **error, IncStoreError code, const char *path, const char *sentence)
{
  g_autofree char *name = g_path_get_basename (path);

  inc_store_error_set (error, code, NULL, NULL, "%s: %s", name, sentence);
  return FALSE;
}

static guint32
read_big_endian (const guint8 *header, int offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* A file shorter than its header says was cut off, unless newer pages still wait in the -wal. */
static gboolean
check_length (const char *path, const guint8 *header, goffset size, GError **error)
{
  const guint raw = header[OFFSET_PAGE_SIZE] << 8 | header[OFFSET_PAGE_SIZE + 1];
  const guint page_size = raw == 1 ? 65536 : raw;
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  struct stat wal_info;

  if (stat (wal, &wal_info) == 0 && wal_info.st_size > 0)
    return TRUE;
  if ((goffset) read_big_endian (header, OFFSET_N_PAGES) * page_size <= size)
    return TRUE;
  return refuse (error, INC_STORE_ERROR_CORRUPT, path, "The file is cut short: take the last backup");
}

/* A newer program's register is not even opened: SQLite would tidy up its -wal. */
static gboolean
check_version (const char *path, const guint8 *header, GError **error)
{
  const gint32 version = (gint32) read_big_endian (header, OFFSET_USER_VERSION);

  if (version < 1)
    return refuse (error, INC_STORE_ERROR_CORRUPT, path, "The file does not say which format it has: take the last backup");
  if (version > (gint32) inc_migrate_get_newest ())
    return refuse (error, INC_STORE_ERROR_TOO_NEW, path, "This register was made by a newer version of the program");
  return TRUE;
}

static gboolean
check_header (const char *path, goffset size, GError **error)
{
  guint8 header[HEADER_SIZE];

  if (!inc_sqlite_read_start (path, header, sizeof header, error))
    return FALSE;
  if (memcmp (header, "SQLite format 3", 16) != 0)
    return refuse (error, INC_STORE_ERROR_NOT_A_REGISTER, path, "This file is not a register");
  if (read_big_endian (header, OFFSET_APPLICATION_ID) != INC_REGISTER_APPLICATION_ID)
    return refuse (error, INC_STORE_ERROR_NOT_A_REGISTER, path, "This is another program's database, not a register");
  return check_version (path, header, error) && check_length (path, header, size, error);
}

gboolean
inc_register_folder_check (const char *folder, GError **error)
{
  struct statfs info;

  if (statfs (folder, &info) != 0)
    return refuse (error, errno == ENOENT ? INC_STORE_ERROR_NOT_FOUND : INC_STORE_ERROR_LOST, folder, g_strerror (errno));
  for (guint i = 0; i < G_N_ELEMENTS (network_systems); i++)
    if ((guint32) info.f_type == network_systems[i].magic)
      {
        inc_store_error_set (error, INC_STORE_ERROR_NETWORK, NULL, NULL,
                             "%s is on a network file system (%s), where a register can be damaged", folder,
                             network_systems[i].name);
        return FALSE;
      }
  return TRUE;
}

gboolean
inc_register_file_check (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat info;

  if (stat (path, &info) != 0)
    return refuse (error, errno == ENOENT ? INC_STORE_ERROR_NOT_FOUND : INC_STORE_ERROR_LOST, path,
                   errno == ENOENT ? "There is no such file" : g_strerror (errno));
  if (S_ISDIR (info.st_mode))
    return refuse (error, INC_STORE_ERROR_NOT_A_REGISTER, path, "This is a folder, not a register");
  if (!S_ISREG (info.st_mode))
    return refuse (error, INC_STORE_ERROR_NOT_A_REGISTER, path, "This is not an ordinary file");
  if (!inc_register_folder_check (folder, error))
    return FALSE;
  if (access (path, R_OK) != 0)
    return refuse (error, INC_STORE_ERROR_READ_ONLY, path, g_strerror (errno));
  return check_header (path, info.st_size, error);
}

static gboolean
report_holder (int fd, const char *path, GError **error)
{
  char text[256];
  const gssize length = pread (fd, text, sizeof text - 1, 0);

  text[MAX (length, 0)] = '\0';
  g_strchomp (text);
  inc_store_error_set (error, INC_STORE_ERROR_BUSY, NULL, NULL, "%s", *text != '\0' ? text : "another window");
  return FALSE;
}

static gboolean
write_holder (int fd, const char *holder)
{
  g_autofree char *stamp = inc_date_now_stamp ();
  g_autofree char *text = g_strdup_printf ("%s on %s since %.16s\n", holder, g_get_host_name (), stamp);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, strlen (text), 0) == (gssize) strlen (text);
}

IncRegisterLock *
inc_register_lock (const char *path, const char *holder, GError **error)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  g_autofd int fd = open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  IncRegisterLock *self;

  if (fd < 0)
    {
      refuse (error, errno == ENOSPC ? INC_STORE_ERROR_NO_SPACE : INC_STORE_ERROR_READ_ONLY, path, g_strerror (errno));
      return NULL;
    }
  if (fcntl (fd, F_OFD_SETLK, &whole) != 0)
    {
      if (errno == EAGAIN || errno == EACCES)
        report_holder (fd, path, error);
      else
        refuse (error, INC_STORE_ERROR_NETWORK, path, "This file system knows no locks");
      return NULL;
    }
  if (!write_holder (fd, holder))
    {
      refuse (error, INC_STORE_ERROR_NO_SPACE, path, g_strerror (errno));
      return NULL;
    }
  self = g_new0 (IncRegisterLock, 1);
  self->fd = g_steal_fd (&fd);
  return self;
}

/* The file stays: removing it would let a third process lock a new one beside the second. */
void
inc_register_unlock (IncRegisterLock *self)
{
  if (ftruncate (self->fd, 0) != 0)
    g_debug ("lock file keeps its text: %s", g_strerror (errno));
  close (self->fd);
  g_free (self);
}
