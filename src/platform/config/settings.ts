import { Transform, Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min, MinLength } from 'class-validator';
import { IsAddressOf, IsTrustProxy } from './checked-texts.js';

const commaList = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : value;

const POSTGRES = 'postgres://user:password@host:5432/name';
const REDIS = 'redis://host:6379';

const anyHost = { require_tld: false, require_protocol: true };

/**
 * Everything that can be set from outside, by the names of the environment. `.env.example` says the same for
 * people; a test keeps the two together.
 */
export class Environment {
  @IsOptional() @IsIn(['development', 'production', 'test']) NODE_ENV: 'development' | 'production' | 'test' =
    'development';
  @IsOptional() @IsString() HOST = '0.0.0.0';
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65_535) PORT = 8000;
  @IsOptional() @IsString() DATA_DIR = '.data';
  @IsOptional() @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent']) LOG_LEVEL = 'info';
  @Transform(commaList) @IsOptional() @IsArray() @IsString({ each: true }) ALLOWED_ORIGINS: string[] = ['*'];
  @IsOptional() @IsTrustProxy() TRUST_PROXY?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(100) @Max(60_000) SHUTDOWN_TIMEOUT_MS = 10_000;

  @IsOptional() @IsAddressOf(['postgres:', 'postgresql:'], POSTGRES) DATABASE_URL?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(2) @Max(500) DATABASE_POOL_MAX = 10;
  @IsOptional() @Type(() => Number) @IsInt() @Min(100) DATABASE_STATEMENT_TIMEOUT_MS = 15_000;

  @IsOptional() @IsAddressOf(['redis:', 'rediss:'], REDIS) REDIS_URL?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) REDIS_TIMEOUT_MS = 50;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) REPLICAS = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(60) @Max(86_400) SESSION_TTL_SECONDS = 7_200;

  @IsOptional() @IsUrl(anyHost) SUPABASE_URL?: string;
  @IsOptional() @MinLength(32) SUPABASE_JWT_SECRET?: string;
  @IsOptional() @IsString() SUPABASE_SERVICE_KEY?: string;

  @IsOptional() @IsUrl(anyHost) UPSTASH_SEARCH_REST_URL?: string;
  @IsOptional() @IsString() UPSTASH_SEARCH_REST_TOKEN?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(10) @Max(10_000) SEARCH_TIMEOUT_MS = 300;

  @IsOptional() @IsString() WEATHER_API_KEY?: string;
  @IsOptional() @IsUrl(anyHost) WEATHER_BASE_URL = 'https://api.openweathermap.org';
  @IsOptional() @Type(() => Number) @IsInt() @Min(10) @Max(10_000) WEATHER_TIMEOUT_MS = 1_500;

  @Transform(commaList) @IsOptional() @IsArray() @IsString({ each: true }) KIMI_VOICE_MODELS: string[] = [
    'kimi-k2-turbo-preview',
    'kimi-k2.6',
  ];

  @IsOptional() @IsString() METRICS_TOKEN?: string;
}

/** The settings of this process: typed, checked and frozen. Inject it by class. */
export class Settings {
  readonly nodeEnv: 'development' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: string;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: string | undefined;
  readonly shutdownTimeoutMs: number;
  readonly databaseUrl: string | undefined;
  readonly databasePoolMax: number;
  readonly databaseStatementTimeoutMs: number;
  readonly redisUrl: string | undefined;
  readonly redisTimeoutMs: number;
  readonly replicas: number;
  readonly sessionTtlSeconds: number;
  readonly supabaseUrl: string | undefined;
  readonly supabaseJwtSecret: string | undefined;
  readonly supabaseServiceKey: string | undefined;
  readonly upstashSearchRestUrl: string | undefined;
  readonly upstashSearchRestToken: string | undefined;
  readonly searchTimeoutMs: number;
  readonly weatherApiKey: string | undefined;
  readonly weatherBaseUrl: string;
  readonly weatherTimeoutMs: number;
  readonly kimiVoiceModels: readonly string[];
  readonly metricsToken: string | undefined;

  constructor(environment: Environment) {
    this.nodeEnv = environment.NODE_ENV;
    this.host = environment.HOST;
    this.port = environment.PORT;
    this.dataDir = environment.DATA_DIR;
    this.logLevel = environment.LOG_LEVEL;
    this.allowedOrigins = environment.ALLOWED_ORIGINS;
    this.trustProxy = environment.TRUST_PROXY;
    this.shutdownTimeoutMs = environment.SHUTDOWN_TIMEOUT_MS;
    this.databaseUrl = environment.DATABASE_URL;
    this.databasePoolMax = environment.DATABASE_POOL_MAX;
    this.databaseStatementTimeoutMs = environment.DATABASE_STATEMENT_TIMEOUT_MS;
    this.redisUrl = environment.REDIS_URL;
    this.redisTimeoutMs = environment.REDIS_TIMEOUT_MS;
    this.replicas = environment.REPLICAS;
    this.sessionTtlSeconds = environment.SESSION_TTL_SECONDS;
    this.supabaseUrl = environment.SUPABASE_URL;
    this.supabaseJwtSecret = environment.SUPABASE_JWT_SECRET;
    this.supabaseServiceKey = environment.SUPABASE_SERVICE_KEY;
    this.upstashSearchRestUrl = environment.UPSTASH_SEARCH_REST_URL;
    this.upstashSearchRestToken = environment.UPSTASH_SEARCH_REST_TOKEN;
    this.searchTimeoutMs = environment.SEARCH_TIMEOUT_MS;
    this.weatherApiKey = environment.WEATHER_API_KEY;
    this.weatherBaseUrl = environment.WEATHER_BASE_URL;
    this.weatherTimeoutMs = environment.WEATHER_TIMEOUT_MS;
    this.kimiVoiceModels = environment.KIMI_VOICE_MODELS;
    this.metricsToken = environment.METRICS_TOKEN;
    Object.freeze(this);
  }

  /** Tokens are made and verified here, with a secret of this machine's own. */
  get usesLocalTokens(): boolean {
    return this.supabaseUrl === undefined;
  }
}
