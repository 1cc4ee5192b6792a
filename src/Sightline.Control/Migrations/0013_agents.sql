-- What people say of agents: a row is made when somebody first describes one. Tags are a JSON array of texts.
alter table agents add column owner text not null default '';
alter table agents add column tags text not null default '[]';
alter table agents add column updated_at bigint not null default 0;
