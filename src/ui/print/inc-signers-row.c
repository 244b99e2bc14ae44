/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-signers-row: names and positions, one signer a line; one without a position is not there. */
#include "config.h"

#include "inc-signers-row.h"

#include "inc-text.h"
#include "inc-value-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkEditable *authority;
  GtkEditable *position;
  GtkEditable *name;
} SignerRows;

struct _IncSignersRow
{
  AdwActionRow parent_instance;

  IncPaperSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  guint n_signers;
  SignerRows rows[INC_DOCUMENT_MAX_SIGNERS]; /* while the dialog is open */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncSignersRow, inc_signers_row, ADW_TYPE_ACTION_ROW)

static void
clear_signer (IncPaperSigner *signer)
{
  g_clear_pointer (&signer->authority, g_free);
  g_clear_pointer (&signer->position, g_free);
  g_clear_pointer (&signer->name, g_free);
}

static void
show (IncSignersRow *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_signers; i++)
    {
      const IncPaperSigner *signer = &self->signers[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", signer->position);
      if (signer->name != NULL)
        g_string_append_printf (text, " %s", signer->name);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text->len > 0 ? text->str : "–");
}

static void
on_accepted (IncSignersRow *self)
{
  IncPaperSigner read[INC_DOCUMENT_MAX_SIGNERS] = { 0 };
  guint n_read = 0;

  for (guint i = 0; i < INC_DOCUMENT_MAX_SIGNERS; i++)
    {
      const IncPaperSigner signer = { inc_text_clean (gtk_editable_get_text (self->rows[i].authority)),
                                      inc_text_clean (gtk_editable_get_text (self->rows[i].position)),
                                      inc_text_clean (gtk_editable_get_text (self->rows[i].name)) };

      read[n_read] = signer;
      if (signer.position != NULL)
        n_read++;
      else
        clear_signer (&read[n_read]);
    }
  inc_signers_row_set_signers (self, read, n_read);
  for (guint i = 0; i < n_read; i++)
    clear_signer (&read[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkEditable *
add_entry (GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return GTK_EDITABLE (row);
}

static GtkWidget *
make_content (IncSignersRow *self)
{
  static const char *const titles[] = { N_("First Signer"), N_("Second Signer"), N_("Third Signer") };
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top", 6,
                                 "margin-bottom", 18, "margin-start", 18, "margin-end", 18, NULL);

  for (guint i = 0; i < INC_DOCUMENT_MAX_SIGNERS; i++)
    {
      const IncPaperSigner none = { NULL };
      const IncPaperSigner *signer = i < self->n_signers ? &self->signers[i] : &none;
      GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _(titles[i]), NULL);

      self->rows[i].position = add_entry (group, _("Position, such as GIÁM ĐỐC"), signer->position);
      self->rows[i].authority = add_entry (group, _("Above it, such as TM. HỘI ĐỒNG or KT. GIÁM ĐỐC"), signer->authority);
      self->rows[i].name = add_entry (group, _("Name, without titles"), signer->name);
      gtk_box_append (GTK_BOX (box), group);
    }
  return box;
}

static void
inc_signers_row_activate (AdwActionRow *row)
{
  IncSignersRow *self = INC_SIGNERS_ROW (row);
  IncValueDialog *dialog = inc_value_dialog_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                                 make_content (self));

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_accepted), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (self->rows[0].position));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
inc_signers_row_finalize (GObject *object)
{
  IncSignersRow *self = INC_SIGNERS_ROW (object);

  for (guint i = 0; i < INC_DOCUMENT_MAX_SIGNERS; i++)
    clear_signer (&self->signers[i]);
  G_OBJECT_CLASS (inc_signers_row_parent_class)->finalize (object);
}

static void
inc_signers_row_class_init (IncSignersRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = inc_signers_row_finalize;
  ADW_ACTION_ROW_CLASS (class)->activate = inc_signers_row_activate;
  signals[CHANGED] = g_signal_new ("changed", INC_TYPE_SIGNERS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inc_signers_row_init (IncSignersRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-edit-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Edit"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  show (self);
}

void
inc_signers_row_set_signers (IncSignersRow *self, const IncPaperSigner *signers, guint n_signers)
{
  g_return_if_fail (INC_IS_SIGNERS_ROW (self) && n_signers <= INC_DOCUMENT_MAX_SIGNERS);

  for (guint i = 0; i < INC_DOCUMENT_MAX_SIGNERS; i++)
    {
      clear_signer (&self->signers[i]);
      if (i < n_signers)
        self->signers[i] = (IncPaperSigner){ g_strdup (signers[i].authority), g_strdup (signers[i].position),
                                             g_strdup (signers[i].name) };
    }
  self->n_signers = n_signers;
  show (self);
}

const IncPaperSigner *
inc_signers_row_get_signers (IncSignersRow *self, guint *n_signers)
{
  g_return_val_if_fail (INC_IS_SIGNERS_ROW (self), NULL);

  *n_signers = self->n_signers;
  return self->signers;
}
