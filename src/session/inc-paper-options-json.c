/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-options-json: what an issued paper was made with, so that it can be made again and compared. */
#include "config.h"

#include "inc-paper-json-private.h"
#include "inc-store-error.h"

typedef struct
{
  const IncPaperOptions *options;
  const char *uid;
} Writing;

static void
write_flag (IncJsonWriter *json, const char *key, gboolean flag)
{
  inc_json_writer_key (json, key);
  inc_json_writer_boolean (json, flag);
}

static void
write_signers (IncJsonWriter *json, const IncPaperOptions *options)
{
  if (options->n_signers < 0)
    return;
  inc_json_writer_key (json, "signers");
  inc_json_writer_begin_array (json);
  for (int i = 0; i < options->n_signers; i++)
    {
      inc_json_writer_begin_object (json);
      inc_json_writer_add_text (json, "authority", options->signers[i].authority);
      inc_json_writer_add_text (json, "position", options->signers[i].position);
      inc_json_writer_add_text (json, "name", options->signers[i].name);
      inc_json_writer_end_object (json);
    }
  inc_json_writer_end_array (json);
}

static void
add_options (IncJsonWriter *json, gconstpointer data)
{
  const Writing *writing = data;
  const IncPaperOptions *options = writing->options;
  g_autofree char *query = options->query != NULL ? inc_query_to_text (options->query) : NULL;

  inc_paper_write_text (json, "kind", inc_paper_kind_get_word (options->kind));
  inc_json_writer_add_text (json, "uid", writing->uid);
  inc_json_writer_add_text (json, "query", query);
  inc_paper_write_lines (json, "columns", (const char *const *) options->columns);
  inc_json_writer_add_text (json, "from", options->from);
  inc_json_writer_add_text (json, "to", options->to);
  inc_json_writer_add_text (json, "asOf", options->as_of);
  inc_paper_write_text (json, "language", inc_paper_language_get_word (options->language));
  write_flag (json, "charts", options->charts);
  write_flag (json, "annex", options->annex);
  inc_json_writer_add_text (json, "title", options->title);
  inc_json_writer_add_text (json, "author", options->author);
  inc_json_writer_add_integer (json, "number", options->number);
  inc_json_writer_add_text (json, "symbol", options->symbol);
  inc_json_writer_add_text (json, "place", options->place);
  inc_json_writer_add_text (json, "date", options->date);
  inc_paper_write_lines (json, "addressees", (const char *const *) options->addressees);
  inc_paper_write_lines (json, "bases", (const char *const *) options->bases);
  inc_paper_write_lines (json, "recipients", (const char *const *) options->recipients);
  write_signers (json, options);
  inc_json_writer_add_integer (json, "urgency", options->urgency);
  inc_json_writer_add_integer (json, "circulation", options->circulation);
  inc_json_writer_add_text (json, "wording", options->wording);
}

char *
inc_paper_options_to_json (const IncPaperOptions *options, const char *uid)
{
  return inc_paper_write_object (add_options, &(Writing) { options, uid });
}

static void
read_signers (IncPaperOptions *options, JsonObject *object)
{
  JsonArray *array = inc_paper_read_array (object, "signers");
  IncSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  guint n = 0;

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && n < G_N_ELEMENTS (signers); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *signer = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (signer != NULL)
        signers[n++] = (IncSigner) { inc_paper_read_text (signer, "authority"), inc_paper_read_text (signer, "position"),
                                     inc_paper_read_text (signer, "name") };
    }
  if (array != NULL)
    inc_paper_options_set_signers (options, signers, n);
}

static void
read_letter (IncPaperOptions *options, JsonObject *object)
{
  options->title = g_strdup (inc_paper_read_text (object, "title"));
  options->author = g_strdup (inc_paper_read_text (object, "author"));
  options->number = inc_paper_read_integer (object, "number");
  options->symbol = g_strdup (inc_paper_read_text (object, "symbol"));
  options->place = g_strdup (inc_paper_read_text (object, "place"));
  options->date = g_strdup (inc_paper_read_text (object, "date"));
  options->addressees = inc_paper_read_lines (object, "addressees");
  options->bases = inc_paper_read_lines (object, "bases");
  options->recipients = inc_paper_read_lines (object, "recipients");
  options->urgency = CLAMP (inc_paper_read_integer (object, "urgency"), 0, INC_URGENCY_HOA_TOC);
  options->circulation = CLAMP (inc_paper_read_integer (object, "circulation"), 0, INC_CIRCULATION_RETURN);
  options->wording = g_strdup (inc_paper_read_text (object, "wording"));
  read_signers (options, object);
}

IncPaperOptions *
inc_paper_options_from_json (const char *json, IncCatalog *catalog, char **uid, GError **error)
{
  g_autoptr(JsonNode) node = inc_paper_parse_object (json, error);
  JsonObject *object = node != NULL ? json_node_get_object (node) : NULL;
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, 0);
  const char *query = object != NULL ? inc_paper_read_text (object, "query") : NULL;

  if (object == NULL)
    return NULL;
  options->query = query != NULL ? inc_query_parse (query, catalog) : NULL;
  options->columns = inc_paper_read_lines (object, "columns");
  if (!inc_paper_kind_find (inc_paper_read_text (object, "kind"), &options->kind) ||
      !inc_paper_language_find (inc_paper_read_text (object, "language"), &options->language) ||
      (options->kind == INC_PAPER_LIST && (options->query == NULL || options->columns == NULL)))
    {
      inc_store_error_set (error, INC_STORE_ERROR_CORRUPT, "report", "options",
                           "What the paper was made with is not known any more");
      return NULL;
    }
  options->from = g_strdup (inc_paper_read_text (object, "from"));
  options->to = g_strdup (inc_paper_read_text (object, "to"));
  options->as_of = g_strdup (inc_paper_read_text (object, "asOf"));
  options->charts = inc_paper_read_flag (object, "charts");
  options->annex = inc_paper_read_flag (object, "annex");
  read_letter (options, object);
  *uid = g_strdup (inc_paper_read_text (object, "uid"));
  return g_steal_pointer (&options);
}
