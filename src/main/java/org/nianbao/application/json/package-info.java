/**
 * The answers for programs, as JSON.
 *
 * <p>In: results of the use cases. Out: one record for each kind of answer; {@link org.nianbao.application.json.Json}
 * writes it. The resource {@code org/nianbao/application/json/<Record>.schema.json} holds the JSON Schema of each,
 * which a test makes from the records. A component that is null is left out, unless its annotation says otherwise.
 */
@NullMarked
package org.nianbao.application.json;

import org.jspecify.annotations.NullMarked;
