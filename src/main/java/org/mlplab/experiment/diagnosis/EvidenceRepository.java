package org.mlplab.experiment.diagnosis;

import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceRepository extends JpaRepository<EvidenceRow, Long> {}
