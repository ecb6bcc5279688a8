package org.mlplab.experiment.lifecycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is for people alone. */
@Embeddable
class Description {

    private String name;
    private String notes = "";

    /** The name in lower case. */
    private String searchName;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "experiment_tag", joinColumns = @JoinColumn(name = "experiment_id"))
    @Column(name = "tag")
    @BatchSize(size = 500)
    private Set<String> tags = new LinkedHashSet<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Description() {}

    Description(String name, List<String> tags) {
        this.name = name;
        this.searchName = name.toLowerCase(Locale.ROOT);
        this.tags.addAll(tags);
    }

    /** Null leaves as it is. */
    void edit(@Nullable String newName, @Nullable List<String> newTags, @Nullable String newNotes) {
        if (newName != null) {
            name = newName;
            searchName = newName.toLowerCase(Locale.ROOT);
        }
        if (newTags != null) {
            tags.retainAll(newTags);
            tags.addAll(newTags);
        }
        if (newNotes != null) {
            notes = newNotes;
        }
    }

    String name() {
        return name;
    }

    String notes() {
        return notes;
    }

    List<String> tags() {
        return List.copyOf(tags);
    }
}
