package org.mlplab.experiment.diagnosis;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface EvidenceRepository extends JpaRepository<EvidenceRow, Long> {

    /** For training that starts anew; answers how many there were to replace. */
    @Modifying
    @Query("update EvidenceRow e set e.initialState = :initialState, e.layers = null where e.experimentId = :id")
    int replace(long id, String initialState);

    @Modifying
    @Query("update EvidenceRow e set e.layers = :layers where e.experimentId = :id")
    void updateLayers(long id, String layers);
}
