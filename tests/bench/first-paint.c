/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* first-paint X,Y,WIDTH,HEIGHT COMMAND…: from exec to the moment when a part of the screen shows
 * what it shows at the end.
 *
 * Looks at the pixels every few milliseconds until nothing has changed for a while: the same
 * measure for every program, and nothing in it has to help.  The display must be its own: a screen
 * with nobody else on it. */
#include "config.h"

#include "inc-bench.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum
{
  EVERY = 3,       /* ms */
  STILL = 1500,    /* ms without a change: it is done */
  PATIENCE = 20,   /* seconds */
  FEW_COLOURS = 8, /* an empty part of a window has no more */
};

typedef struct
{
  int x, y, width, height;
} Part;

/* A sum of all pixels; colours: how many different ones there are, counted up to a few. */
static guint64
look (Display *display, const Part *part, guint *colours)
{
  XImage *image = XGetImage (display,
                             DefaultRootWindow (display),
                             part->x,
                             part->y,
                             part->width,
                             part->height,
                             AllPlanes,
                             ZPixmap);
  unsigned long seen[FEW_COLOURS + 1] = { 0 };
  guint64 sum = 0;

  if (image == NULL)
    g_error ("The screen cannot be read");
  *colours = 0;
  for (int y = 0; y < part->height; y++)
    for (int x = 0; x < part->width; x++)
      {
        const unsigned long pixel = XGetPixel (image, x, y);
        guint i = 0;

        sum = (sum ^ pixel) * G_GUINT64_CONSTANT (0x100000001b3);
        while (i < *colours && seen[i] != pixel)
          i++;
        if (i == *colours && *colours <= FEW_COLOURS)
          seen[(*colours)++] = pixel;
      }
  XDestroyImage (image);
  return sum;
}

/* A server without a client left begins anew, and is away for a moment. */
static Display *
open_display (void)
{
  Display *display = XOpenDisplay (NULL);

  for (guint i = 0; i < 20 && display == NULL; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      display = XOpenDisplay (NULL);
    }
  return display;
}

static pid_t
start (char *argv[])
{
  const pid_t child = fork ();

  if (child < 0)
    g_error ("There is no second process: %s", g_strerror (errno));
  if (child > 0)
    return child;
  execvp (argv[0], argv);
  fprintf (stderr, "%s: %s\n", argv[0], g_strerror (errno));
  _exit (127);
}

static double
watch (Display *display, const Part *part, gint64 begin)
{
  guint64 shown = 0;
  gint64 since = begin;
  guint colours = 0;

  for (;;)
    {
      const gint64 now = g_get_monotonic_time ();
      const guint64 sum = look (display, part, &colours);

      if (sum != shown)
        {
          shown = sum;
          since = g_get_monotonic_time ();
        }
      if (now - since > STILL * 1000 && colours > FEW_COLOURS)
        return (since - begin) / 1000.0;
      if (now - begin > PATIENCE * G_USEC_PER_SEC)
        return -1;
      g_usleep (EVERY * 1000);
    }
}

int
main (int argc, char *argv[])
{
  Display *display = open_display ();
  Part part;
  double passed;
  gint64 begin;
  pid_t child;

  if (argc < 3 || sscanf (argv[1], "%d,%d,%d,%d", &part.x, &part.y, &part.width, &part.height) != 4)
    g_error ("Usage: %s X,Y,WIDTH,HEIGHT COMMAND…", argv[0]);
  if (display == NULL)
    g_error ("There is no display");
  begin = g_get_monotonic_time ();
  child = start (argv + 2);
  passed = watch (display, &part, begin);
  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  XCloseDisplay (display);
  if (passed < 0)
    g_error ("%s: nothing came to stand on the screen", argv[2]);
  inc_bench_print ("shown", passed);
  return 0;
}
