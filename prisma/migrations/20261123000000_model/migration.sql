CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ADMIN', 'VERIFIER', 'HR', 'ASSESSOR', 'AUDITOR');

-- CreateEnum
CREATE TYPE "event_purpose" AS ENUM ('APPOINTMENT', 'MAPPING');

-- CreateEnum
CREATE TYPE "event_status" AS ENUM ('PREPARING', 'SCORING', 'INTEGRATING', 'FINAL', 'CANCELLED');

-- CreateEnum
CREATE TYPE "sheet_status" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');

-- CreateEnum
CREATE TYPE "statement_mark" AS ENUM ('MET', 'PARTIAL', 'NOT_MET');

-- CreateEnum
CREATE TYPE "observation" AS ENUM ('EVIDENT', 'PARTIAL', 'NOT_EVIDENT', 'NOT_OBSERVED');

-- CreateEnum
CREATE TYPE "employment" AS ENUM ('PNS', 'PPPK');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "regulation_kind" AS ENUM ('PERBUP', 'PERWAL', 'PERGUB');

-- CreateEnum
CREATE TYPE "regulation_status" AS ENUM ('DRAFT', 'IN_FORCE', 'REVOKED');

-- CreateEnum
CREATE TYPE "relation_type" AS ENUM ('REVOKES', 'AMENDS', 'BASED_ON');

-- CreateEnum
CREATE TYPE "position_tier" AS ENUM ('JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'FUNGSIONAL', 'PELAKSANA');

-- CreateEnum
CREATE TYPE "note_kind" AS ENUM ('CORRECTED', 'AS_PRINTED', 'UNCERTAIN', 'UNREADABLE');

-- CreateEnum
CREATE TYPE "check_outcome" AS ENUM ('MET', 'NOT_MET', 'NOT_PROVEN');

-- CreateEnum
CREATE TYPE "standard_status" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "competency_kind" AS ENUM ('MANAGERIAL', 'SOCIOCULTURAL', 'TECHNICAL');

-- CreateEnum
CREATE TYPE "importance" AS ENUM ('MANDATORY', 'IMPORTANT', 'USEFUL');

-- CreateEnum
CREATE TYPE "requirement_category" AS ENUM ('EDUCATION', 'TRAINING', 'EXPERIENCE', 'RANK', 'PERFORMANCE_INDICATOR', 'AGE', 'HEALTH', 'EXPERTISE', 'APPRAISAL', 'DISCIPLINE');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "user_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("user_id","institution_id","role")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "assessment_schemes" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,

    CONSTRAINT "assessment_schemes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_events" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" "event_purpose" NOT NULL,
    "scheme_id" UUID NOT NULL,
    "status" "event_status" NOT NULL DEFAULT 'PREPARING',
    "status_reason" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "retention_until" DATE,
    "chair_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "assessment_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_instruments" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "measures_all" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_instruments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_instrument_competencies" (
    "instrument_id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,

    CONSTRAINT "event_instrument_competencies_pkey" PRIMARY KEY ("instrument_id","competency_id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "nip" TEXT NOT NULL,
    "employment" "employment" NOT NULL,
    "name" TEXT NOT NULL,
    "sex" "sex" NOT NULL,
    "birth_date" DATE NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidates" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "target_position_id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "standard_snapshot" JSONB NOT NULL,
    "standard_hash" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "candidates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheets" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "status" "sheet_status" NOT NULL DEFAULT 'NOT_STARTED',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,

    CONSTRAINT "sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ratings" (
    "sheet_id" UUID NOT NULL,
    "competency_requirement_id" UUID NOT NULL,
    "level" SMALLINT,
    "mark" "statement_mark",
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("sheet_id","competency_requirement_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "sheet_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "observation" "observation",
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("sheet_id","indicator_id")
);

-- CreateTable
CREATE TABLE "sheet_entry_versions" (
    "id" BIGSERIAL NOT NULL,
    "sheet_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sheet_entry_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institutions" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,

    CONSTRAINT "institutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_documents" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,

    CONSTRAINT "source_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regulations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "institution_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "kind" "regulation_kind" NOT NULL,
    "number" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "status" "regulation_status" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "enacted_on" DATE,
    "promulgated_on" DATE,
    "effective_from" DATE NOT NULL,
    "revoked_from" DATE,
    "gazette" TEXT,
    "body" JSONB NOT NULL,
    "drafted_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "regulations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "regulation_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annexes" (
    "id" UUID NOT NULL,
    "regulation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "annexes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annex_listings" (
    "annex_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "printed_ordinal" TEXT,
    "name_as_written" TEXT NOT NULL,
    "line_from" INTEGER NOT NULL,
    "line_to" INTEGER NOT NULL,

    CONSTRAINT "annex_listings_pkey" PRIMARY KEY ("annex_id","position_id")
);

-- CreateTable
CREATE TABLE "regulation_relations" (
    "id" UUID NOT NULL,
    "regulation_id" UUID NOT NULL,
    "type" "relation_type" NOT NULL,
    "target_id" UUID,
    "ordinal" SMALLINT NOT NULL,
    "citation" TEXT NOT NULL,
    "line_from" INTEGER NOT NULL,
    "line_to" INTEGER NOT NULL,

    CONSTRAINT "regulation_relations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "positions" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "tier" "position_tier" NOT NULL,
    "code" TEXT,
    "follows_id" UUID,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement_checks" (
    "candidate_id" UUID NOT NULL,
    "position_requirement_id" UUID NOT NULL,
    "outcome" "check_outcome" NOT NULL,
    "document_seen" TEXT NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "requirement_checks_pkey" PRIMARY KEY ("candidate_id","position_requirement_id")
);

-- CreateTable
CREATE TABLE "integrated_ratings" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "competency_requirement_id" UUID NOT NULL,
    "level" DECIMAL(3,2),
    "mark" "statement_mark",
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "integrated_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dissents" (
    "integrated_rating_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "opinion" TEXT NOT NULL,

    CONSTRAINT "dissents_pkey" PRIMARY KEY ("integrated_rating_id","user_id")
);

-- CreateTable
CREATE TABLE "sign_offs" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_offs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "results" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "jpm" DECIMAL(6,2) NOT NULL,
    "category" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "scheme_copy" JSONB NOT NULL,
    "valid_until" DATE NOT NULL,
    "content_hash" TEXT NOT NULL,
    "check_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,

    CONSTRAINT "results_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "institution_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_versions" (
    "id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "regulation_id" UUID NOT NULL,
    "annex_id" UUID NOT NULL,
    "version" SMALLINT NOT NULL,
    "status" "standard_status" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "name_as_written" TEXT,
    "position_group" TEXT,
    "affair" TEXT,
    "position_code" TEXT,
    "summary" TEXT,
    "drafted_by_id" UUID NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "standard_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competencies" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "competency_kind" NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "competencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competency_levels" (
    "id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "description" TEXT NOT NULL,
    "indicators" TEXT[],
    "source" TEXT NOT NULL,

    CONSTRAINT "competency_levels_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competency_requirements" (
    "id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "kind" "competency_kind" NOT NULL,
    "place" SMALLINT NOT NULL,
    "ordinal" TEXT,
    "name" TEXT,
    "name_as_written" TEXT,
    "required_level" SMALLINT,
    "description" TEXT,

    CONSTRAINT "competency_requirements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicators" (
    "id" UUID NOT NULL,
    "competency_requirement_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "code" TEXT,
    "text" TEXT,

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_requirements" (
    "id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "category" "requirement_category" NOT NULL,
    "ordinal" TEXT,
    "label" TEXT,
    "text" TEXT,
    "importance" "importance",
    "importance_uncertain" BOOLEAN NOT NULL DEFAULT false,
    "any_of_group" TEXT,
    "rule" JSONB,

    CONSTRAINT "position_requirements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_spans" (
    "id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "line_from" INTEGER NOT NULL,
    "line_to" INTEGER NOT NULL,
    "reading" TEXT NOT NULL,

    CONSTRAINT "source_spans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transcription_notes" (
    "id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "kind" "note_kind" NOT NULL,
    "verbatim" TEXT NOT NULL,
    "normalised" TEXT,
    "reason" TEXT NOT NULL,

    CONSTRAINT "transcription_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_search" (
    "position_id" UUID NOT NULL,
    "names" TEXT NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "position_search_pkey" PRIMARY KEY ("position_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_institution_id_role_idx" ON "memberships"("institution_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_schemes_code_version_key" ON "assessment_schemes"("code", "version");

-- CreateIndex
CREATE INDEX "assessment_events_institution_id_starts_on_idx" ON "assessment_events"("institution_id", "starts_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "event_instruments_event_id_name_key" ON "event_instruments"("event_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "people_institution_id_nip_key" ON "people"("institution_id", "nip");

-- CreateIndex
CREATE INDEX "candidates_person_id_idx" ON "candidates"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidates_event_id_person_id_key" ON "candidates"("event_id", "person_id");

-- CreateIndex
CREATE INDEX "sheets_assessor_id_status_idx" ON "sheets"("assessor_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "sheets_candidate_id_assessor_id_instrument_id_key" ON "sheets"("candidate_id", "assessor_id", "instrument_id");

-- CreateIndex
CREATE INDEX "sheet_entry_versions_sheet_id_subject_id_idx" ON "sheet_entry_versions"("sheet_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "institutions_slug_key" ON "institutions"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "source_documents_slug_key" ON "source_documents"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "regulations_slug_key" ON "regulations"("slug");

-- CreateIndex
CREATE INDEX "regulations_institution_id_status_idx" ON "regulations"("institution_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "articles_regulation_id_number_key" ON "articles"("regulation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "annexes_regulation_id_slug_key" ON "annexes"("regulation_id", "slug");

-- CreateIndex
CREATE INDEX "annex_listings_position_id_idx" ON "annex_listings"("position_id");

-- CreateIndex
CREATE INDEX "regulation_relations_target_id_idx" ON "regulation_relations"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "regulation_relations_regulation_id_ordinal_key" ON "regulation_relations"("regulation_id", "ordinal");

-- CreateIndex
CREATE INDEX "positions_tier_idx" ON "positions"("tier");

-- CreateIndex
CREATE INDEX "positions_follows_id_idx" ON "positions"("follows_id");

-- CreateIndex
CREATE UNIQUE INDEX "positions_institution_id_slug_key" ON "positions"("institution_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "positions_institution_id_name_unit_tier_key" ON "positions"("institution_id", "name", "unit", "tier");

-- CreateIndex
CREATE UNIQUE INDEX "integrated_ratings_candidate_id_competency_requirement_id_key" ON "integrated_ratings"("candidate_id", "competency_requirement_id");

-- CreateIndex
CREATE INDEX "sign_offs_candidate_id_idx" ON "sign_offs"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "results_check_code_key" ON "results"("check_code");

-- CreateIndex
CREATE INDEX "results_candidate_id_created_at_idx" ON "results"("candidate_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "audit_events_subject_type_subject_id_idx" ON "audit_events"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_events_institution_id_at_idx" ON "audit_events"("institution_id", "at" DESC);

-- CreateIndex
CREATE INDEX "standard_versions_regulation_id_idx" ON "standard_versions"("regulation_id");

-- CreateIndex
CREATE UNIQUE INDEX "standard_versions_position_id_version_key" ON "standard_versions"("position_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "competencies_code_key" ON "competencies"("code");

-- CreateIndex
CREATE UNIQUE INDEX "competency_levels_competency_id_level_source_key" ON "competency_levels"("competency_id", "level", "source");

-- CreateIndex
CREATE INDEX "competency_requirements_competency_id_required_level_idx" ON "competency_requirements"("competency_id", "required_level");

-- CreateIndex
CREATE UNIQUE INDEX "competency_requirements_standard_version_id_place_key" ON "competency_requirements"("standard_version_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "indicators_competency_requirement_id_place_key" ON "indicators"("competency_requirement_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "position_requirements_standard_version_id_place_key" ON "position_requirements"("standard_version_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "source_spans_standard_version_id_path_ordinal_key" ON "source_spans"("standard_version_id", "path", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "transcription_notes_standard_version_id_ordinal_key" ON "transcription_notes"("standard_version_id", "ordinal");

-- CreateIndex
CREATE INDEX "position_search_document_idx" ON "position_search" USING GIN ("document");

-- CreateIndex
CREATE INDEX "position_search_names_idx" ON "position_search" USING GIN ("names" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_events" ADD CONSTRAINT "assessment_events_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_events" ADD CONSTRAINT "assessment_events_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "assessment_schemes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_events" ADD CONSTRAINT "assessment_events_chair_id_fkey" FOREIGN KEY ("chair_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_events" ADD CONSTRAINT "assessment_events_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_instruments" ADD CONSTRAINT "event_instruments_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "assessment_events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_instrument_competencies" ADD CONSTRAINT "event_instrument_competencies_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "event_instruments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_instrument_competencies" ADD CONSTRAINT "event_instrument_competencies_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "competencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "assessment_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_target_position_id_fkey" FOREIGN KEY ("target_position_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_assessor_id_fkey" FOREIGN KEY ("assessor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "event_instruments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_competency_requirement_id_fkey" FOREIGN KEY ("competency_requirement_id") REFERENCES "competency_requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_entry_versions" ADD CONSTRAINT "sheet_entry_versions_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regulations" ADD CONSTRAINT "regulations_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regulations" ADD CONSTRAINT "regulations_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regulations" ADD CONSTRAINT "regulations_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_regulation_id_fkey" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annexes" ADD CONSTRAINT "annexes_regulation_id_fkey" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annex_listings" ADD CONSTRAINT "annex_listings_annex_id_fkey" FOREIGN KEY ("annex_id") REFERENCES "annexes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annex_listings" ADD CONSTRAINT "annex_listings_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regulation_relations" ADD CONSTRAINT "regulation_relations_regulation_id_fkey" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regulation_relations" ADD CONSTRAINT "regulation_relations_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "regulations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_checks" ADD CONSTRAINT "requirement_checks_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_checks" ADD CONSTRAINT "requirement_checks_position_requirement_id_fkey" FOREIGN KEY ("position_requirement_id") REFERENCES "position_requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_checks" ADD CONSTRAINT "requirement_checks_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integrated_ratings" ADD CONSTRAINT "integrated_ratings_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integrated_ratings" ADD CONSTRAINT "integrated_ratings_competency_requirement_id_fkey" FOREIGN KEY ("competency_requirement_id") REFERENCES "competency_requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integrated_ratings" ADD CONSTRAINT "integrated_ratings_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dissents" ADD CONSTRAINT "dissents_integrated_rating_id_fkey" FOREIGN KEY ("integrated_rating_id") REFERENCES "integrated_ratings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dissents" ADD CONSTRAINT "dissents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "results" ADD CONSTRAINT "results_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_regulation_id_fkey" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_annex_id_fkey" FOREIGN KEY ("annex_id") REFERENCES "annexes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_levels" ADD CONSTRAINT "competency_levels_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "competencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_requirements" ADD CONSTRAINT "competency_requirements_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_requirements" ADD CONSTRAINT "competency_requirements_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "competencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_competency_requirement_id_fkey" FOREIGN KEY ("competency_requirement_id") REFERENCES "competency_requirements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_requirements" ADD CONSTRAINT "position_requirements_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_spans" ADD CONSTRAINT "source_spans_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_spans" ADD CONSTRAINT "source_spans_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcription_notes" ADD CONSTRAINT "transcription_notes_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_search" ADD CONSTRAINT "position_search_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

