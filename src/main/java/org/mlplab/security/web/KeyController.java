package org.mlplab.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.mlplab.security.caller.Callers;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.stored.IssuedKey;
import org.mlplab.security.stored.KeyRegister;
import org.mlplab.security.stored.StoredKey;
import org.mlplab.spec.reading.JsonRecords;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/keys", produces = "application/json")
@Tag(name = "API keys", description = "Who may call and do what; for holders of an ADMIN key")
class KeyController {

    private final KeyRegister register;
    private final ConfiguredKeys configured;
    private final Callers callers;
    private final JsonRecords records;

    KeyController(KeyRegister register, ConfiguredKeys configured, Callers callers, JsonRecords records) {
        this.register = register;
        this.configured = configured;
        this.callers = callers;
        this.records = records;
    }

    @PostMapping(consumes = "application/json")
    @Operation(operationId = "addKey")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewKey.class)))
    @ApiResponse(
            responseCode = "201",
            headers = @Header(name = "Location", description = "Address of the key", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "KeyConflict")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    ResponseEntity<IssuedKeyView> add(@RequestBody JsonNode wanted, UriComponentsBuilder uri) {
        NewKey key = records.read(wanted, NewKey.class, "key");
        IssuedKey issued = register.add(key.name(), key.role(), key.limits(), by());
        return ResponseEntity.created(uri.path("/keys/{name}").build(key.name()))
                .cacheControl(CacheControl.noStore())
                .body(IssuedKeyView.of(issued));
    }

    @GetMapping
    @Operation(operationId = "listKeys")
    @ApiResponse(responseCode = "200")
    KeyPage list(
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @RequestParam(defaultValue = "") String after) {
        // One more than asked for tells whether there is a next page.
        List<StoredKey> found = register.page(after, limit + 1);
        List<KeyView> items = found.stream().limit(limit).map(KeyView::of).toList();
        return new KeyPage(items, found.size() > limit ? items.get(limit - 1).name() : null, configured.names());
    }

    @GetMapping("/{name}")
    @Operation(operationId = "getKey")
    @ApiResponse(responseCode = "200")
    KeyView get(@Parameter(example = "alice") @PathVariable String name) {
        return KeyView.of(register.get(name));
    }

    @PatchMapping(path = "/{name}", consumes = "application/json")
    @Operation(operationId = "editKey")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = KeyEdit.class)))
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "KeyConflict")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    KeyView edit(@Parameter(example = "alice") @PathVariable String name, @RequestBody JsonNode changes) {
        KeyEdit edit = records.read(changes, KeyEdit.class, "change");
        return KeyView.of(register.limit(name, edit.change(changes), by()));
    }

    @PostMapping("/{name}/rotate")
    @Operation(operationId = "rotateKey")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "KeyConflict")
    ResponseEntity<IssuedKeyView> rotate(@Parameter(example = "alice") @PathVariable String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(IssuedKeyView.of(register.rotate(name, by())));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawKey")
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "409", ref = "KeyConflict")
    void withdraw(@Parameter(example = "alice") @PathVariable String name) {
        register.withdraw(name, by());
    }

    private String by() {
        return callers.current().describe();
    }
}
