/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The failing disk: a shim over SQLite's own files.  What a program reads is always what it wrote; beside it stands, for
 * each file, an image of what would survive. */
#include "config.h"

#include "inc-fault-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

enum
{
  SECTOR = 512,
};

/* size only: a truncation */
typedef struct
{
  sqlite3_int64 offset;
  GBytes *bytes;
} Unsynced;

typedef struct
{
  char *path;
  GByteArray *image; /* synced */
  GArray *unsynced;  /* of Unsynced, in order */
} Disk;

typedef struct
{
  sqlite3_file base;
  Disk *disk;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;
static GHashTable *disks; /* path -> Disk */
static Fault armed;
static guint n_acts, strike_at;
static gboolean struck;

#define REAL(file) (((FaultFile *) (file))->real)
#define DISK(file) (((FaultFile *) (file))->disk)

static void
unsynced_clear (gpointer data)
{
  g_clear_pointer (&((Unsynced *) data)->bytes, g_bytes_unref);
}

static void
disk_free (gpointer data)
{
  Disk *disk = data;

  g_free (disk->path);
  g_byte_array_unref (disk->image);
  g_array_unref (disk->unsynced);
  g_free (disk);
}

static Disk *
find_disk (const char *path)
{
  Disk *disk = g_hash_table_lookup (disks, path);
  char *bytes = NULL;
  gsize size = 0;

  if (disk != NULL)
    return disk;
  disk = g_new0 (Disk, 1);
  disk->path = g_strdup (path);
  disk->image = g_byte_array_new ();
  disk->unsynced = g_array_new (FALSE, FALSE, sizeof (Unsynced));
  g_array_set_clear_func (disk->unsynced, unsynced_clear);
  if (g_file_get_contents (path, &bytes, &size, NULL))
    g_byte_array_append (disk->image, (guint8 *) bytes, size);
  g_free (bytes);
  g_hash_table_insert (disks, disk->path, disk);
  return disk;
}

static gboolean
is_dark (void)
{
  return struck && armed == FAULT_POWER;
}

/* What the act is to do: FAULT_NONE for what it was asked to. */
static Fault
count_act (void)
{
  n_acts++;
  if (armed == FAULT_NONE || n_acts < strike_at)
    return FAULT_NONE;
  if (n_acts > strike_at && (armed == FAULT_IO || armed == FAULT_SHORT))
    return FAULT_NONE;
  struck = TRUE;
  return armed;
}

static void
add_unsynced (Disk *disk, sqlite3_int64 offset, const void *bytes, int size)
{
  const Unsynced unsynced = { offset, bytes != NULL ? g_bytes_new (bytes, size) : NULL };

  g_array_append_val (disk->unsynced, unsynced);
}

static void
put (GByteArray *image, sqlite3_int64 offset, const guint8 *bytes, gsize size)
{
  const guint old = image->len;

  if (offset + (sqlite3_int64) size > image->len)
    {
      g_byte_array_set_size (image, offset + size);
      memset (image->data + old, 0, image->len - old);
    }
  memcpy (image->data + offset, bytes, size);
}

static void
apply (GByteArray *image, const Unsynced *unsynced)
{
  if (unsynced->bytes == NULL)
    g_byte_array_set_size (image, MIN (image->len, unsynced->offset));
  else
    put (image, unsynced->offset, g_bytes_get_data (unsynced->bytes, NULL), g_bytes_get_size (unsynced->bytes));
}

/* Some of its sectors. */
static void
apply_torn (GByteArray *image, const Unsynced *unsynced, GRand *rand)
{
  const guint8 *bytes = unsynced->bytes != NULL ? g_bytes_get_data (unsynced->bytes, NULL) : NULL;
  const gsize size = unsynced->bytes != NULL ? g_bytes_get_size (unsynced->bytes) : 0;

  for (gsize done = 0; done < size; done += SECTOR)
    if (g_rand_boolean (rand))
      put (image, unsynced->offset + done, bytes + done, MIN (SECTOR, size - done));
}

static int
fault_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
fault_read (sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
  return is_dark () ? SQLITE_IOERR_READ : REAL (file)->pMethods->xRead (REAL (file), bytes, size, offset);
}

static int
write_part (sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
  add_unsynced (DISK (file), offset, bytes, size);
  return REAL (file)->pMethods->xWrite (REAL (file), bytes, size, offset);
}

static int
fault_write (sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
  const gboolean first_strike = !struck;

  switch (count_act ())
    {
    case FAULT_NONE:
      return write_part (file, bytes, size, offset);
    case FAULT_FULL:
      return SQLITE_FULL;
    case FAULT_SHORT:
      write_part (file, bytes, size / 2, offset);
      return SQLITE_IOERR_WRITE;
    case FAULT_POWER:
      if (first_strike)
        add_unsynced (DISK (file), offset, bytes, size);
      return SQLITE_IOERR_WRITE;
    case FAULT_IO:
    default:
      return SQLITE_IOERR_WRITE;
    }
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  if (count_act () != FAULT_NONE)
    return SQLITE_IOERR_TRUNCATE;
  add_unsynced (DISK (file), size, NULL, 0);
  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

/* The image takes the place of a real sync, which would only cost time. */
static int
fault_sync (sqlite3_file *file, int flags)
{
  Disk *disk = DISK (file);

  if (count_act () != FAULT_NONE)
    return SQLITE_IOERR_FSYNC;
  for (guint i = 0; i < disk->unsynced->len; i++)
    apply (disk->image, &g_array_index (disk->unsynced, Unsynced, i));
  g_array_set_size (disk->unsynced, 0);
  return SQLITE_OK;
}

static int
fault_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return is_dark () ? SQLITE_IOERR_FSTAT : REAL (file)->pMethods->xFileSize (REAL (file), size);
}

/* What only other processes feel goes through as it is. */
#define PASS_ON(name, method, parameters, ...) \
  static int name parameters \
  { \
    return REAL (file)->pMethods->method (REAL (file), __VA_ARGS__); \
  }

PASS_ON (fault_lock, xLock, (sqlite3_file * file, int lock), lock)
PASS_ON (fault_unlock, xUnlock, (sqlite3_file * file, int lock), lock)
PASS_ON (fault_check_reserved_lock, xCheckReservedLock, (sqlite3_file * file, int *reserved), reserved)
PASS_ON (fault_shm_map, xShmMap, (sqlite3_file * file, int page, int size, int extend, void volatile **memory), page,
         size, extend, memory)
PASS_ON (fault_shm_lock, xShmLock, (sqlite3_file * file, int offset, int n, int flags), offset, n, flags)
PASS_ON (fault_shm_unmap, xShmUnmap, (sqlite3_file * file, int remove), remove)

/* A hint of the size would lengthen the file behind our back. */
static int
fault_file_control (sqlite3_file *file, int op, void *data)
{
  if (op == SQLITE_FCNTL_SIZE_HINT || op == SQLITE_FCNTL_CHUNK_SIZE)
    return SQLITE_OK;
  return REAL (file)->pMethods->xFileControl (REAL (file), op, data);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static const sqlite3_io_methods methods = {
  2,
  fault_close,
  fault_read,
  fault_write,
  fault_truncate,
  fault_sync,
  fault_file_size,
  fault_lock,
  fault_unlock,
  fault_check_reserved_lock,
  fault_file_control,
  fault_sector_size,
  fault_device_characteristics,
  fault_shm_map,
  fault_shm_lock,
  fault_shm_barrier,
  fault_shm_unmap,
};

/* Files without a name are SQLite's own scratch paper: those are the real ones. */
static int
fault_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int code;

  if (path == NULL)
    return real_vfs->xOpen (real_vfs, path, file, flags, out_flags);
  file->pMethods = NULL;
  if (is_dark ())
    return SQLITE_CANTOPEN;
  self->real = (sqlite3_file *) (self + 1);
  self->disk = find_disk (path);
  code = real_vfs->xOpen (real_vfs, path, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    file->pMethods = &methods;
  return code;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  if (count_act () != FAULT_NONE)
    return SQLITE_IOERR_DELETE;
  g_hash_table_remove (disks, path);
  return real_vfs->xDelete (real_vfs, path, FALSE);
}

void
fault_vfs_register (void)
{
  sqlite3_initialize ();
  real_vfs = sqlite3_vfs_find (NULL);
  disks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, disk_free);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "fault";
  fault_vfs.szOsFile = sizeof (FaultFile) + real_vfs->szOsFile;
  fault_vfs.xOpen = fault_open;
  fault_vfs.xDelete = fault_delete;
  sqlite3_vfs_register (&fault_vfs, TRUE);
}

void
fault_vfs_arm (Fault fault, guint at)
{
  fault_vfs_disarm ();
  armed = fault;
  strike_at = at;
}

void
fault_vfs_disarm (void)
{
  armed = FAULT_NONE;
  struck = FALSE;
  n_acts = 0;
}

guint
fault_vfs_count (void)
{
  return n_acts;
}

gboolean
fault_vfs_has_struck (void)
{
  return struck;
}

static void
restore (Disk *disk, FaultKeep keep, GRand *rand)
{
  for (guint i = 0; keep == FAULT_KEEP_SOME && i < disk->unsynced->len; i++)
    {
      const Unsynced *unsynced = &g_array_index (disk->unsynced, Unsynced, i);
      const int fate = g_rand_int_range (rand, 0, 5);

      if (fate < 2)
        apply (disk->image, unsynced);
      else if (fate == 2)
        apply_torn (disk->image, unsynced, rand);
    }
  if (g_file_test (disk->path, G_FILE_TEST_EXISTS))
    g_file_set_contents_full (disk->path, (char *) disk->image->data, disk->image->len, G_FILE_SET_CONTENTS_NONE, 0644,
                              NULL);
}

void
fault_vfs_power_on (FaultKeep keep, guint32 seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  GHashTableIter iter;
  gpointer disk;

  g_hash_table_iter_init (&iter, disks);
  while (g_hash_table_iter_next (&iter, NULL, &disk))
    restore (disk, keep, rand);
  fault_vfs_forget ();
  fault_vfs_disarm ();
}

void
fault_vfs_forget (void)
{
  g_hash_table_remove_all (disks);
}
